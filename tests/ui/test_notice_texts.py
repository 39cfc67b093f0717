from __future__ import annotations

import re
from pathlib import Path

from bmnn_desk.papers import look_at_docx, look_at_pdf
from bmnn_desk.ui.notice_texts import NOTICES, notices

SOURCES = [Path(module.__file__ or "") for module in (look_at_pdf, look_at_docx)]
YIELDED = re.compile(r'yield "(\w+)"')


def test_every_warning_that_a_look_gives_has_its_sentence() -> None:
    given = {code for path in SOURCES for code in YIELDED.findall(path.read_text("utf-8"))}
    assert len(given) > 3
    assert given <= set(NOTICES)


def test_an_unknown_code_is_not_shown_to_a_clerk() -> None:
    assert notices(("signed",))[0].startswith("Tệp có chữ ký số")
    assert notices(("no_such_code",)) == ()


def test_each_is_said_once_and_the_gravest_first() -> None:
    assert notices(("links", "signed", "links", "no_such_code")) == (
        NOTICES["signed"],
        NOTICES["links"],
    )
