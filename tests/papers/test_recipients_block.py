import pytest

from bmnn_desk.domain.papers import NumberedRecipient
from bmnn_desk.papers.recipients_block import copy_numbers, recipients_block
from tests.papers.facts import PACKS, recipients, words_form
from tests.papers.read_pdf import check_golden


@pytest.mark.parametrize("pack", PACKS)
def test_the_block_says_who_how_many_by_whom_and_whether_it_may_be_copied(pack: str) -> None:
    form = words_form(pack, "recipients_block")
    check_golden(f"recipients_block_{pack}", recipients_block(form, recipients()) + "\n")


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((1,), "bản số 01"),
        ((2, 3), "bản số 02, 03"),
        ((4, 2, 3), "bản số 02 đến 04"),
        ((1, 3, 4, 5, 12), "bản số 01, 03 đến 05, 12"),
    ],
)
def test_three_consecutive_numbers_collapse(numbers: tuple[int, ...], text: str) -> None:
    assert copy_numbers(words_form(PACKS[0], "recipients_block").words, numbers) == text


def test_exactly_one_of_the_two_copy_sentences_is_there() -> None:
    form = words_form(PACKS[0], "recipients_block")
    allowed = recipients_block(form, recipients(may_copy=True)).splitlines()[-1]
    refused = recipients_block(form, recipients(may_copy=False)).splitlines()[-1]
    assert (allowed, refused) == (form.words["may_copy"], form.words["may_not_copy"])


def test_a_name_over_several_lines_stays_one_list_line() -> None:
    odd = NumberedRecipient(name="Sở {name}\n Nội vụ", numbers=(1,))
    text = recipients_block(words_form(PACKS[0], "recipients_block"), recipients(recipients=(odd,)))
    assert "- Sở {name} Nội vụ (bản số 01);" in text.splitlines()


def test_lines_without_numbers_and_no_archive_copy_are_possible() -> None:
    bare = NumberedRecipient(name="Như trên", numbers=())
    kept = NumberedRecipient(name="VT", numbers=())
    form = words_form(PACKS[0], "recipients_block")
    text = recipients_block(form, recipients(recipients=(bare,), archive=(kept,), drafter_unit=""))
    assert text.splitlines()[1:3] == ["- Như trên;", "- Lưu: VT."]
    assert ", ." not in text
    assert "Lưu" not in recipients_block(form, recipients(archive=()))
