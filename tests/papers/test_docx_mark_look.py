from __future__ import annotations

import pytest

from bmnn_desk.domain.marks_read import MarkFault
from tests.papers import marked_word, word_documents

_A, _P = "<a:xfrm>", "</wps:spPr>"
_WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'


def test_the_copy_as_it_was_made_has_no_fault() -> None:
    assert marked_word.faults(marked_word.marked()) == frozenset()


@pytest.mark.parametrize("times", [1, -1])
@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (' name="BMNN', ' hidden="1" name="BMNN', MarkFault.FAINT),
        ('simplePos="0"', 'simplePos="0" hidden="1"', MarkFault.FAINT),
        ('behindDoc="0"', 'behindDoc="1"', MarkFault.FAINT),
        ('Requires="wps"', 'Requires="w14"', MarkFault.FAINT),
        ('Requires="wps"', 'Requires="none"', MarkFault.FAINT),
        ("<mc:Choice ", '<mc:Choice Requires="wps"/><mc:Choice ', MarkFault.FAINT),
        ('uri="http://schemas', 'uri="http://x.schemas', MarkFault.FAINT),
        (_A, '<a:xfrm rot="5400000">', MarkFault.SIZE),
        (_A, '<a:xfrm flipH="1">', MarkFault.SIZE),
        (_A, '<a:xfrm flipV="1">', MarkFault.SIZE),
        ('<a:ext cx="', '<a:ext cx="1', MarkFault.SIZE),
        ('prst="rect"', 'prst="ellipse"', MarkFault.BORDERS),
        ("<a:ln w=", '<a:ln cmpd="dbl" w=', MarkFault.BORDERS),
        ('<a:ln w="', '<a:ln w="1', MarkFault.BORDERS),
        ("<a:miter", '<a:prstDash val="dot"/><a:miter', MarkFault.BORDERS),
        ("<a:noFill/><a:ln", f"{_WHITE}<a:ln", MarkFault.COVERED),
        ("<a:noFill/><a:ln", "<a:ln", MarkFault.COVERED),
        (_P, f"<a:effectLst><a:glow/></a:effectLst>{_P}", MarkFault.FAINT),
        ("<a:noFill/><a:ln", "<a:noFill/><a:ln><a:noFill/></a:ln><a:ln", MarkFault.BORDERS),
    ],
)
def test_a_box_that_is_not_seen_as_it_was_drawn_is_told(
    old: str, new: str, fault: MarkFault, times: int
) -> None:
    assert marked_word.faults(marked_word.tampered(old, new, times)) & {fault, MarkFault.BORDERS}
    if times < 0:
        assert fault in marked_word.faults(marked_word.tampered(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('rot="0" vert', 'rot="10800000" vert'),
        ('vert="horz"', 'vert="vert270"'),
        ('lIns="0"', 'lIns="914400"'),
        ('anchor="ctr"', 'anchor="b"'),
        ("<a:noAutofit/>", '<a:normAutofit fontScale="25000"/>'),
    ],
)
def test_words_turned_or_pushed_within_their_box_are_not_their_true_size(
    old: str, new: str
) -> None:
    assert MarkFault.SIZE in marked_word.faults(marked_word.tampered(old, new))


def test_hairlines_and_colours_of_the_theme_are_none_of_ours() -> None:
    thin = marked_word.tampered('<a:ln w="9000"', '<a:ln w="100"')
    assert MarkFault.BORDERS in marked_word.faults(thin)
    named = marked_word.tampered('<a:srgbClr val="D90000"/>', '<a:schemeClr val="bg1"/>')
    assert MarkFault.INK in marked_word.faults(named)
    light = '<a:srgbClr val="D90000"><a:lumMod val="0"/></a:srgbClr>'
    lit = marked_word.tampered('<a:srgbClr val="D90000"/>', light)
    assert MarkFault.INK in marked_word.faults(lit)


def test_a_mark_in_a_run_that_is_hidden_or_struck_from_the_text_is_faint() -> None:
    hidden = marked_word.tampered(
        '<w:noProof/><w:vanish w:val="0"/></w:rPr>', "<w:vanish/></w:rPr>"
    )
    assert MarkFault.FAINT in marked_word.faults(hidden)
    struck = marked_word.tampered(
        "<mc:AlternateContent>", '<zz:gone xmlns:zz="urn:zz"><mc:AlternateContent>'
    )
    data = word_documents.repacked(
        struck,
        lambda _, part: part.replace(
            b"</mc:AlternateContent>", b"</mc:AlternateContent></zz:gone>"
        ),
    )
    assert MarkFault.FAINT in marked_word.faults(data)
