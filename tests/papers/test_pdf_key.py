from __future__ import annotations

from bmnn_desk.machine.wire import packed, unpacked
from bmnn_desk.papers.pdf_key import NO_KEY, PdfKey

WORD = "mở ra"


def test_a_key_never_tells_its_password() -> None:
    assert WORD not in repr(PdfKey(password=WORD))


def test_no_key_has_no_password_and_nobodys_word() -> None:
    assert PdfKey() == NO_KEY
    assert (NO_KEY.password, NO_KEY.may_change) == ("", False)


def test_a_key_goes_to_the_worker_whole() -> None:
    key = PdfKey(password=WORD, may_change=True)
    assert unpacked(packed(key)) == key
