"""What the specimen sheet says of a stamp: its measures, its source, what is not certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.number_texts import with_comma
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from bmnn_desk.law.specimen_form import SpecimenForm
    from bmnn_desk.law.stamp_shape import StampShape


def about_shape(form: SpecimenForm, shape: StampShape) -> tuple[str, ...]:
    """Form, outer size, borders and sizes of letters, each a short piece."""
    words = form.words
    if shape.shape == "circle":
        size = words["size_round"].format(width=with_comma(shape.width_mm))
    else:
        size = words["size"].format(
            width=with_comma(shape.width_mm), height=with_comma(shape.height_mm)
        )
    borders = words["borders_one"]
    if shape.borders > 1:
        borders = words["borders"].format(count=shape.borders, gap=with_comma(shape.gap_mm))
    sizes = dict.fromkeys(with_comma(line.size_pt) for line in shape.lines if line.text)
    named = (words["form"].format(form=shape.form),) if shape.form else ()
    return *named, size, borders, words["letters"].format(sizes=", ".join(sizes))


def notes_on(form: SpecimenForm, shape: StampShape) -> tuple[str, ...]:
    """How far the stamp can be trusted: its confidence in words, its source, its doubts."""
    words = form.words
    trust = words[f"confidence_{shape.confidence.value}"]
    source = words["source"].format(source=clean(shape.source).rstrip("."))
    first = f"{trust[:1].upper()}{trust[1:]}. {source}"
    if not shape.doubts:
        return (first,)
    return first, words["doubts"].format(doubts="; ".join(map(clean, shape.doubts)))
