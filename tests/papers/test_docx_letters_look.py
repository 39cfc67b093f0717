from __future__ import annotations

import pytest

from bmnn_desk.domain.marks_read import MarkFault
from tests.papers import marked_word

_COLOUR = '<w:color w:val="D90000"/>'


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('<w:sz w:val="26"/>', '<w:sz w:val="2"/>', MarkFault.SIZE),
        ('<w:sz w:val="26"/>', '<w:sz w:val="28"/>', MarkFault.SIZE),
        ('<w:sz w:val="26"/>', "", MarkFault.SIZE),
        ('<w:w w:val="100"/>', '<w:w w:val="10"/>', MarkFault.SIZE),
        ('<w:position w:val="0"/>', '<w:position w:val="200"/>', MarkFault.SIZE),
        ('w:before="0"', 'w:before="2000"', MarkFault.SIZE),
        ('w:left="0"', 'w:left="9000"', MarkFault.SIZE),
        ('w:line="240" w:lineRule="auto"', 'w:line="20" w:lineRule="exact"', MarkFault.SIZE),
        ("<w:txbxContent>", "<w:txbxContent><w:p/><w:p/>", MarkFault.SIZE),
        ('<w:strike w:val="0"/>', "<w:strike/>", MarkFault.COVERED),
        ('<w:dstrike w:val="0"/>', "<w:dstrike/>", MarkFault.COVERED),
        ('<w:highlight w:val="none"/>', '<w:highlight w:val="red"/>', MarkFault.COVERED),
        ('w:color="auto" w:fill="auto"', 'w:color="auto" w:fill="D90000"', MarkFault.COVERED),
        ('<w:u w:val="none"/>', '<w:u w:val="thick"/>', MarkFault.COVERED),
        ('<w:vanish w:val="0"/><w:webHidden', "<w:vanish/><w:webHidden", MarkFault.FAINT),
        ('<w:outline w:val="0"/>', "<w:outline/>", MarkFault.FAINT),
        ('<w:emboss w:val="0"/>', "<w:emboss/>", MarkFault.FAINT),
        (_COLOUR, f"{_COLOUR}<w14:textFill><w14:noFill/></w14:textFill>", MarkFault.FAINT),
        ('w:ascii="Times New Roman"', 'w:ascii="Wingdings"', MarkFault.FAINT),
        (_COLOUR, '<w:color w:val="D90000" w:themeColor="background1"/>', MarkFault.INK),
        (_COLOUR, "", MarkFault.INK),
        (_COLOUR, '<w:color w:val="FFFFFF"/>', MarkFault.INK),
    ],
)
def test_letters_that_are_not_seen_as_they_were_drawn_are_told(
    old: str, new: str, fault: MarkFault
) -> None:
    assert fault in marked_word.faults(marked_word.tampered(old, new))


def test_ligatures_that_word_notes_change_nothing() -> None:
    noted = marked_word.tampered(_COLOUR, f'{_COLOUR}<w14:ligatures w14:val="none"/>')
    assert marked_word.faults(noted) == frozenset()
