# SPDX-License-Identifier: MIT
"""The small signs for marks, as paths: sharp at any size, and in any colour."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF, QTransform

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QPainter

STARS = 5
#: How far the inner corners of a star are from its middle, the outer ones being at 1.
_WAIST = 0.42


def paint_glyph(painter: QPainter, name: str, rect: QRectF, colour: QColor, *, filled: bool) -> None:
    """Draw the sign of a mark ("wanted", "seen", "favourite") into a rectangle."""
    painter.setPen(QPen(colour, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPath(_placed(_GLYPHS[name](), rect))


def paint_stars(painter: QPainter, rect: QRectF, rating: int, full: QColor, empty: QColor, *, gap: float = 2) -> None:
    """Draw five stars from the left of a rectangle, as high as it is; of `rating` half stars some are full."""
    size = rect.height()
    for star in range(STARS):
        place = QRectF(rect.left() + star * (size + gap), rect.top(), size, size)
        path = _placed(_star(), place)
        painter.setPen(Qt.PenStyle.NoPen)
        share = min(max(rating - 2 * star, 0), 2) / 2
        painter.fillPath(path, empty)
        if share:
            painter.save()
            painter.setClipRect(QRectF(place.left(), place.top(), size * share, size), Qt.ClipOperation.IntersectClip)
            painter.fillPath(path, full)
            painter.restore()


def stars_width(height: float, gap: float = 2) -> float:
    return STARS * height + (STARS - 1) * gap


def _placed(path: QPainterPath, rect: QRectF) -> QPainterPath:
    """A path that was drawn in the square from 0 to 1."""
    return QTransform(rect.width(), 0, 0, rect.height(), rect.left(), rect.top()).map(path)


@cache
def _star() -> QPainterPath:
    corners = []
    for corner in range(10):
        angle, far = pi * corner / 5 - pi / 2, _WAIST if corner % 2 else 1.0
        corners.append(QPointF(0.5 + 0.5 * far * cos(angle), 0.53 + 0.5 * far * sin(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


@cache
def _bookmark() -> QPainterPath:
    path = QPainterPath(QPointF(0.22, 0.08))
    for x, y in ((0.78, 0.08), (0.78, 0.92), (0.5, 0.68), (0.22, 0.92)):
        path.lineTo(x, y)
    path.closeSubpath()
    return path


@cache
def _eye() -> QPainterPath:
    path = QPainterPath(QPointF(0.02, 0.5))
    path.quadTo(0.5, -0.08, 0.98, 0.5)
    path.quadTo(0.5, 1.08, 0.02, 0.5)
    path.addEllipse(QPointF(0.5, 0.5), 0.16, 0.16)  # a hole where the eye is filled
    return path


@cache
def _heart() -> QPainterPath:
    path = QPainterPath(QPointF(0.5, 0.92))
    path.cubicTo(0.1, 0.62, 0.02, 0.44, 0.05, 0.3)
    path.cubicTo(0.1, 0.06, 0.4, 0.04, 0.5, 0.28)
    path.cubicTo(0.6, 0.04, 0.9, 0.06, 0.95, 0.3)
    path.cubicTo(0.98, 0.44, 0.9, 0.62, 0.5, 0.92)
    return path


_GLYPHS: dict[str, Callable[[], QPainterPath]] = {"wanted": _bookmark, "seen": _eye, "favourite": _heart}
