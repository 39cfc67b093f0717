from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming import Urgency
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.incoming.form_looks import field_looks
from bmnn_desk.ui.incoming.form_matter import form_matter
from bmnn_desk.ui.incoming.form_request import form_errors, request_of
from bmnn_desk.ui.incoming.incoming_form import IncomingForm
from tests.incoming_desk import incoming_book

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

WHOLE = {
    "sender": "Công an tỉnh Mẫu",
    "reference": "118/CAT-PA03",
    "document_day": "02/03/2025",
    "type": "báo cáo",
    "title": "về việc bịa đặt",
    "level": "B · Tối mật",
    "copy_numbers": "03, 04",
    "told": "3",
    "pages": "12",
    "may_copy": "Được phép",
    "channel": "Giao liên",
    "place": "Tủ 1",
    "urgency": "Khẩn",
    "recall": "yes",
    "recall_on": "20/03/2025",
    "note": "Kèm 1 đĩa",
}


@pytest.fixture
def form(qapp: QApplication, seat: Seat, office: Office) -> IncomingForm:
    incoming_book(office)
    made = IncomingForm(seat, form_matter(seat), qapp)
    made.put_texts(WHOLE)
    return made


def test_the_request_is_what_stands_in_the_fields(form: IncomingForm, seat: Seat) -> None:
    matter = form_matter(seat)
    assert form_errors(form.editors, matter, seat.today()) == {}
    made = request_of(form.editors, seat, matter, "request-x", ())
    assert (made.request_id, made.day, made.arrived_on) == ("request-x", seat.today(), seat.today())
    assert (made.type_name, made.type_code) == ("Báo cáo", "BC")
    assert (made.level, made.copy_numbers, made.quantity) == (SecrecyLevel.TOI_MAT, (3, 4), 2)
    assert (made.told, made.pages, made.may_copy) == (3, 12, True)
    assert (made.channel, made.place, made.urgency) == ("courier", "Tủ 1", Urgency.URGENT)
    assert made.recall_stamped
    assert made.recall_on is not None
    assert made.recall_on.day == 20
    assert (made.note, made.sealed, made.named_person) == ("Kèm 1 đĩa", False, "")


def test_what_a_sealed_envelope_locked_is_not_sent(form: IncomingForm, seat: Seat) -> None:
    matter = form_matter(seat)
    form.put_texts({"sealed": "yes", "named": "Trần Văn Giám"})
    assert form_errors(form.editors, matter, seat.today()) == {}
    made = request_of(form.editors, seat, matter, "request-x", ())
    inside = (made.document_day, made.type_name, made.title, made.copy_numbers, made.pages)
    assert inside == (None, "", "", (), None)
    assert (made.may_copy, made.named_person) == (None, "Trần Văn Giám")


def test_a_day_of_recall_without_the_tick_is_not_sent(form: IncomingForm, seat: Seat) -> None:
    form.put_texts({"recall": ""})
    made = request_of(form.editors, seat, form_matter(seat), "request-x", ())
    assert (made.recall_stamped, made.recall_on) == (False, None)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("sender", " "),
        ("type", ""),
        ("level", "(chưa chọn)"),
        ("quantity", ""),
        ("quantity", "0"),
        ("arrived", ""),
        ("arrived", "11/03/2025"),
        ("document_day", "11/03/2025"),
        ("document_day", "30/02/2025"),
        ("recall_on", "30/02/2025"),
        ("copy_numbers", "5-3"),
        ("told", "ba"),
    ],
)
def test_what_is_missing_or_wrong_is_said_at_its_field(
    form: IncomingForm, seat: Seat, key: str, text: str
) -> None:
    form.put_texts({key: text})
    found = form_errors(form.editors, form_matter(seat), seat.today())
    assert set(found) == {key}
    assert found[key].endswith(".")


@pytest.mark.parametrize("key", ["reference", "document_day", "title", "recipients"])
def test_what_a_disc_or_a_map_may_lack_is_left_to_the_rules(
    form: IncomingForm, seat: Seat, key: str
) -> None:
    form.put_texts({key: ""})
    assert form_errors(form.editors, form_matter(seat), seat.today()) == {}
    assert not field_looks(form_matter(seat))[key].required


def test_a_tuyet_mat_document_needs_no_title_and_a_sealed_one_its_name(
    form: IncomingForm, seat: Seat
) -> None:
    matter = form_matter(seat)
    form.put_texts({"level": "A · Tuyệt mật", "title": ""})
    assert form_errors(form.editors, matter, seat.today()) == {}
    form.put_texts({"sealed": "yes", "named": ""})
    assert set(form_errors(form.editors, matter, seat.today())) == {"named"}


def test_a_form_with_errors_makes_no_request(form: IncomingForm, seat: Seat) -> None:
    form.put_texts({"level": "(chưa chọn)"})
    with pytest.raises(ValueError, match="request-x"):
        request_of(form.editors, seat, form_matter(seat), "request-x", ())


def test_a_printed_book_takes_no_page_that_was_pinned_for_another(
    form: IncomingForm, seat: Seat
) -> None:
    form.put_texts({"paper_page": "12", "paper_line": "năm"})
    matter = form_matter(seat)
    assert form_errors(form.editors, matter, seat.today()) == {}
    made = request_of(form.editors, seat, matter, "request-x", ())
    assert (made.paper_page, made.paper_line) == (None, None)
