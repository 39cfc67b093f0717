from __future__ import annotations

import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.docx_mark_text import mark_lines, own_paragraph
from bmnn_desk.papers.word_names import W
from tests.papers import samples

# The order in which the schema (ECMA-376 CT_PPrBase, EG_RPrBase) wants them; Word refuses others.
PARAGRAPH = (
    "keepNext keepLines pageBreakBefore widowControl numPr suppressLineNumbers pBdr shd "
    "suppressAutoHyphens bidi adjustRightInd snapToGrid spacing ind contextualSpacing "
    "mirrorIndents jc outlineLvl rPr"
)
LETTERS = (
    "rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "vertAlign rtl cs em lang"
)


@pytest.mark.parametrize("stamp", [Stamp.COPY_NUMBER, Stamp.RAISED_TO_TOI_MAT])
def test_properties_stand_in_the_order_that_the_schema_wants(stamp: Stamp) -> None:
    for paragraph in mark_lines(samples.mark(stamp, copy_number="07")):
        names = [one.tag.removeprefix(W) for one in paragraph[0]]
        assert names == [name for name in PARAGRAPH.split() if name in names]
        letters = [one.tag.removeprefix(W) for one in paragraph[1][0]]
        assert letters == LETTERS.split()


def test_no_style_can_hide_strike_or_stretch_a_line() -> None:
    (paragraph,) = mark_lines(samples.number_mark(7))
    said = {one.tag.removeprefix(W): one.get(f"{W}val") for one in paragraph[1][0]}
    assert {said[name] for name in ("vanish", "strike", "caps", "spacing", "position")} == {"0"}
    assert (said["w"], said["u"], said["vertAlign"]) == ("100", "none", "baseline")


def test_the_paragraph_that_we_bring_is_as_thin_as_word_allows_and_empty() -> None:
    paragraph = own_paragraph()
    spacing = paragraph.find(f"{W}pPr/{W}spacing")
    assert spacing is not None
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("14", "exact")
    assert {spacing.get(f"{W}before"), spacing.get(f"{W}after")} == {"0"}
    assert len(paragraph) == 1
    names = [one.tag.removeprefix(W) for one in paragraph[0]]
    assert names == [name for name in PARAGRAPH.split() if name in names]
