from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.papers.incoming_notice_pdf import incoming_notice_pdf
from tests.papers.facts import PACKS, words_form
from tests.papers.incoming_facts import notice_facts
from tests.papers.read_pdf import check_golden, font_names, golden_text, page_texts

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def printed(law: Law, pack: str = PACKS[0], **changes: object) -> bytes:
    levels = law.pack(pack).level_words
    return incoming_notice_pdf(words_form(pack, "incoming_notice"), notice_facts(**changes), levels)


def flat(pdf: bytes) -> list[str]:
    return [" ".join(page.split()) for page in page_texts(pdf)]


@pytest.mark.parametrize("pack", PACKS)
def test_the_papers_read_as_they_did(law: Law, pack: str) -> None:
    check_golden(f"incoming_notice_{pack}", golden_text(printed(law, pack)))


def test_the_report_goes_to_the_head_and_the_notice_to_the_sender(law: Law) -> None:
    report, notice = flat(printed(law))
    assert "BÁO CÁO" in report
    assert "Kính gửi: Trần Văn Giám" in report
    assert "Lê Thị Văn Thư" in report
    assert "THÔNG BÁO" in notice
    assert "Kính gửi: Công an tỉnh Mẫu" in notice
    assert "Đã báo" not in notice
    for page in (report, notice):
        assert all(each in page for each in ("118/CAT-PA03", "7F3AK9C2", "03 bản", "02 bản"))


@pytest.mark.parametrize("kind", IrregularityKind)
def test_every_irregularity_is_said_in_words_and_only_some_go_to_the_sender(
    law: Law, kind: IrregularityKind
) -> None:
    words = words_form(PACKS[0], "incoming_notice").words
    pages = flat(printed(law, kind=kind, expected=None, received=None))
    to_sender = kind in {IrregularityKind.WRONG_PROCEDURE, IrregularityKind.SHORTAGE}
    assert len(pages) == 1 + to_sender
    assert all(words[f"kind_{kind.value}"] in page for page in pages)


def test_what_is_not_known_is_left_out_with_its_label(law: Law) -> None:
    (report,) = flat(
        printed(
            law,
            kind=IrregularityKind.OPENED,
            document_day=None,
            copy_numbers="",
            channel="",
            expected=None,
            received=None,
            told="",
        )
    )
    words = words_form(PACKS[0], "incoming_notice").words
    for key in ("document_day", "copy_numbers", "channel", "expected", "received", "told"):
        assert words[key] not in report, key


def test_a_description_of_2000_characters_loses_no_word(law: Law) -> None:
    told = " ".join(f"từ{number}" for number in range(340))
    pages = flat(printed(law, kind=IrregularityKind.DAMAGED, words=told))
    found = [word for page in pages for word in page.split() if word in told.split()]
    assert found == told.split()


def test_the_same_papers_give_the_same_bytes_in_our_faces_alone(law: Law) -> None:
    assert printed(law) == printed(law)
    assert all(name.startswith("LiberationSerif") for name in font_names(BytesIO(printed(law))))
