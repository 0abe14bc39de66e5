# SPDX-License-Identifier: MIT
"""Small spreadsheets that are made to do harm: each takes a great deal of memory or time of whatever reads it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = f'xmlns="{_PACKAGE}/relationships"'
_KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0"?>'
#: Bytes of a part that is refused by its size, and of one that is not.
LARGE, SMALL = 30 << 20, 7 << 20
Parts = dict[str, str]


def parts(rows: str = "", sheets: str = '<sheet name="A" sheetId="1" r:id="r1"/>', more: str = "") -> Parts:
    """The parts of a workbook; `rows` are those of its sheet after the headings."""

    def kind(name: str, of: str) -> str:
        return f'<Override PartName="/xl/{name}.xml" ContentType="{_KINDS}.{of}+xml"/>'

    def target(number: int, of: str, name: str) -> str:
        return f'<Relationship Id="r{number}" Type="{_OFFICE}/{of}" Target="{name}.xml"/>'

    kinds = kind("workbook", "sheet.main") + kind("worksheets/sheet1", "worksheet")
    kinds += kind("styles", "styles") + kind("sharedStrings", "sharedStrings")
    targets = target(1, "worksheet", "worksheets/sheet1") + target(2, "styles", "styles")
    targets += target(3, "sharedStrings", "sharedStrings")
    headings = "".join(f'<c r="{column}1" t="inlineStr"><is><t>{said}</t></is></c>' for column, said in HEADINGS)
    return {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">{kinds}</Types>',
        "_rels/.rels": f"{_XML}<Relationships {_RELATIONS}/>",
        "xl/workbook.xml": f'{_XML}<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets>{more}</workbook>',
        "xl/_rels/workbook.xml.rels": f"{_XML}<Relationships {_RELATIONS}>{targets}</Relationships>",
        "xl/worksheets/sheet1.xml": f'{_XML}<worksheet {_MAIN}><sheetData><row r="1">{headings}</row>{rows}'
        "</sheetData></worksheet>",
        "xl/styles.xml": f"{_XML}<styleSheet {_MAIN}/>",
        "xl/sharedStrings.xml": f"{_XML}<sst {_MAIN}><si><t>Beg</t></si></sst>",
    }


HEADINGS = (("A", "title"), ("B", "year"))
BEG = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1970</v></c></row>'


def write(path: Path, content: Parts) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return path


def _many(text: str, size: int) -> str:
    return text * (size // len(text))


def styles(size: int) -> Parts:
    fonts = _many('<font><sz val="11"/><name val="A"/></font>', size // 2)
    formats = _many('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', size // 2)
    said = f"<fonts>{fonts}</fonts><cellXfs>{formats}</cellXfs>"
    return parts(BEG) | {"xl/styles.xml": f"{_XML}<styleSheet {_MAIN}>{said}</styleSheet>"}


def sheet_list(size: int) -> Parts:
    """A list of very many sheets, all of which are the same, and empty."""
    empty = f"{_XML}<worksheet {_MAIN}><sheetData>{_many('<row/>', 1 << 16)}</sheetData></worksheet>"
    sheets = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="r1"/>' for n in range(1, size // 50))
    return parts(sheets=sheets) | {"xl/worksheets/sheet1.xml": empty}


def defined_names(size: int) -> Parts:
    names = "".join(f'<definedName name="n{n}">A!$A$1</definedName>' for n in range(size // 45))
    return parts(BEG, more=f"<definedNames>{names}</definedNames>")


def empty_cells(size: int) -> Parts:
    """Rows of a single empty cell each, which is the last that a row can have."""
    return parts("".join(f'<row r="{n}"><c r="XFD{n}"/></row>' for n in range(2, size // 35)) + BEG)


def wide_rows(size: int) -> Parts:
    """Rows of a single cell each, which is the last that a row can have."""
    return parts("".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(2, size // 42)))


def shared_strings(size: int) -> Parts:
    texts = _many("<si><t>a</t></si>", size)
    return parts(BEG) | {"xl/sharedStrings.xml": f"{_XML}<sst {_MAIN}>{texts}</sst>"}


def laughs(size: int) -> Parts:
    """Entities of entities: of what is left of their size once they are read, there is no end."""
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghijk", "bcdefghijkl", strict=True)
    )
    found = f"{_XML}<!DOCTYPE sst [{entities}]><sst {_MAIN}><si><t>&l;</t></si></sst>"
    return parts(BEG) | {"xl/sharedStrings.xml": found}


def external_entity(size: int) -> Parts:
    """A cell whose text is to be another file's."""
    declared = '<!DOCTYPE sst [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return parts(BEG) | {"xl/sharedStrings.xml": f"{_XML}{declared}<sst {_MAIN}><si><t>&e;</t></si></sst>"}


def external_links(size: int) -> Parts:
    """References to very many other workbooks."""
    links = "".join(f'<externalReference r:id="r{n}"/>' for n in range(size // 35))
    return parts(BEG, more=f"<externalReferences>{links}</externalReferences>")


def wrong_types(size: int) -> Parts:
    cells = ('<c r="A2" t="s"><v>999</v></c>', '<c r="A2" t="d"><v>x</v></c>', '<c r="A2" t="n"><v>1e999</v></c>',
             '<c r="?"><v>1</v></c>', '<c r="A2" t="zz"><v>1</v></c>', '<c r="A2" s="99"><v>1</v></c>')  # fmt: skip
    return parts("".join(f'<row r="{n}">{cell}</row>' for n, cell in enumerate(cells, 2)))


def deep(size: int) -> Parts:
    depth = size // 16
    return parts(BEG) | {"xl/styles.xml": f"{_XML}<styleSheet {_MAIN}>{'<dxf>' * depth}{'</dxf>' * depth}</styleSheet>"}


HOSTILE: dict[str, Callable[[int], Parts]] = {
    made.__name__: made
    for made in (
        styles, sheet_list, defined_names, empty_cells, wide_rows, shared_strings, laughs,
        external_entity, external_links, wrong_types, deep,
    )
}  # fmt: skip
