# SPDX-License-Identifier: MIT
"""What macOS is told about the program: above all that it opens catalogues."""

from typing import Any

from laufbild import __version__
from laufbild.paths import SUFFIX

IDENTIFIER = "org.laufbild.Laufbild"
CATALOGUE = "org.laufbild.catalogue"
MIME_TYPE = "application/vnd.laufbild.catalogue"

INFO_PLIST: dict[str, Any] = {
    "CFBundleDisplayName": "Laufbild",
    "CFBundleShortVersionString": __version__,
    "CFBundleVersion": __version__,
    "CFBundleLocalizations": ["en", "de", "ru"],
    "NSHighResolutionCapable": True,
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Laufbild catalogue",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": [CATALOGUE],
        }
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": CATALOGUE,
            "UTTypeDescription": "Laufbild catalogue",
            "UTTypeConformsTo": ["public.data", "public.content"],
            "UTTypeTagSpecification": {
                "public.filename-extension": [SUFFIX.removeprefix(".")],
                "public.mime-type": [MIME_TYPE],
            },
        }
    ],
}
