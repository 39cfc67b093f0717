from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.corrections import CORRECTABLE, CellKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    BookClosedError,
    DaysOutOfOrderError,
    NotFoundError,
    WrongStageError,
)
from bmnn_desk.services.book_shelf import print_plan
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.line_cells import LineAsked, line_cells
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.storage import tables as t
from tests import book_desk, copying_desk, handover_desk, incoming_desk, make
from tests.services.everything import other_case
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.registers import Entry
    from bmnn_desk.services.correct_line import CorrectionRequest
    from tests.make import Office


def line(at: Office, ordinal: int = 1) -> Entry:
    asked = VolumeAsked(body=at.body, book=at.book)
    return at.desk.read(register_entries, asked)[ordinal - 1]


def test_the_line_reads_anew_and_its_note_says_what_stood_there(office: Office) -> None:
    make.issued(office)
    done = office.desk.do(correct_line, book_desk.correction(office))
    assert not done.needs_sheet
    shown = line(office)
    assert getattr(shown, "signer", "") == "Trần Văn Giảm"
    assert "“Trần Văn Giám” thành “Trần Văn Giảm”" in shown.note
    assert "Ghi nhầm tên người ký" in shown.note
    (kept,) = rows(office, t.OutgoingLine)
    assert kept.signer == "Trần Văn Giám"
    assert prove(office.desk) > 0


def test_a_cell_is_corrected_twice_from_what_it_says_now(office: Office) -> None:
    make.issued(office)
    office.desk.do(correct_line, book_desk.correction(office))
    again = book_desk.correction(office, new="Trần Văn Giam")
    error = raised(office.desk, correct_line, again, WrongStageError)
    assert vars(error) == {"is_at": "cell_changed", "needs": "cell_as_shown"}
    office.desk.do(
        correct_line, book_desk.correction(office, old="Trần Văn Giảm", new="Trần Văn Giam")
    )
    assert [row.ordinal for row in rows(office, t.LineCorrection)] == [1, 2]
    assert getattr(line(office), "signer", "") == "Trần Văn Giam"


def test_recipients_and_note_are_corrected_too(office: Office) -> None:
    make.issued(office)
    names: tuple[str, ...] = getattr(line(office), "recipients", ())
    new = "\n".join((*names[:-1], "Cục Thử Nghiệm"))
    office.desk.do(
        correct_line,
        book_desk.correction(office, field="recipients", old="\n".join(names), new=new),
    )
    shown: tuple[str, ...] = getattr(line(office), "recipients", ())
    assert shown[-1] == "Cục Thử Nghiệm"
    office.desk.do(correct_line, book_desk.correction(office, field="note", old="", new="Kèm đĩa"))
    assert "“(trống)” thành “Kèm đĩa”" in line(office).note
    office.desk.do(
        correct_line, book_desk.correction(office, field="note", old="Kèm đĩa", new="Kèm 2 đĩa")
    )
    assert "“Kèm đĩa” thành “Kèm 2 đĩa”" in line(office).note


def test_a_line_on_a_printed_sheet_asks_for_a_correction_sheet(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1), book_desk.row(2)])
    assert office.desk.do(correct_line, book_desk.correction(office)).needs_sheet
    asked = VolumeAsked(body=office.body, book=office.book)
    (plan,) = office.desk.read(print_plan, asked)
    assert plan.to_correct == {1: 1}
    book_desk.printed(office, [book_desk.row(1, sheet=2)], correction=True)
    (plan,) = office.desk.read(print_plan, asked)
    assert plan.to_correct == {}
    assert (plan.printed_to, plan.next_sheet, plan.continue_from) == (2, 3, None)


def test_the_rules_want_a_reason_and_a_change(office: Office) -> None:
    make.issued(office)
    assert set(refused(office.desk, correct_line, book_desk.correction(office, reason=" "))) == {
        "DI-12"
    }
    same = book_desk.correction(office, new="Trần Văn Giám ")
    assert set(refused(office.desk, correct_line, same)) == {"DI-12"}


def test_a_tuyet_mat_line_gets_no_trich_yeu_by_a_correction(office: Office) -> None:
    signed = make.signed(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],))
    office.desk.do(issue_outgoing, make.issue(office, signed.item, with_title=False))
    old = getattr(line(office), "title", "")
    asked = book_desk.correction(office, field="title", old=old, new="Báo cáo về việc rất kín")
    assert set(refused(office.desk, correct_line, asked)) == {"DI-02"}


def hidden_title(at: Office) -> CorrectionRequest:
    """A trích yếu for a Tuyệt mật line that was entered without one."""
    signed = make.signed(at, bases=(at.bases[SecrecyLevel.TUYET_MAT],))
    at.desk.do(issue_outgoing, make.issue(at, signed.item, with_title=False))
    old = getattr(line(at), "title", "")
    return book_desk.correction(at, field="title", old=old, new="Báo cáo về việc rất kín")


def test_since_2026_such_a_line_gets_none_either(new_office: Office) -> None:
    assert set(refused(new_office.desk, correct_line, hidden_title(new_office))) == {"DI-02B"}


@pytest.mark.parametrize(("pack", "rule"), [("tt24-2020", "DI-02"), ("nd63-2026", "DI-02B")])
def test_a_block_of_the_law_goes_through_another_case_that_is_kept(
    request: pytest.FixtureRequest, pack: str, rule: str
) -> None:
    at: Office = request.getfixturevalue({"tt24-2020": "office"}.get(pack, "new_office"))
    asked = replace(hidden_title(at), other_cases=(other_case(rule),))
    done = at.desk.do(correct_line, asked)
    assert [broken.id for broken in done.warnings] == [rule]
    assert [case.rule for case in rows(at, t.OtherCase)] == [rule]
    assert getattr(line(at), "title", "") == "Báo cáo về việc rất kín"


def test_another_case_is_no_way_round_the_reason(office: Office) -> None:
    make.issued(office)
    asked = book_desk.correction(office, reason=" ", other_cases=(other_case("DI-12"),))
    assert set(refused(office.desk, correct_line, asked)) == {"DI-12"}


def test_since_2026_what_a_sealed_envelope_holds_is_a_warning(new_office: Office) -> None:
    at = new_office
    at.desk.do(enter_incoming, incoming_desk.sealed(at))
    book = incoming_desk.incoming_book(at)
    asked = book_desk.correction(at, book=book, field="document_day", old="", new="05/03/2026")
    done = at.desk.do(correct_line, asked)
    assert [rule.id for rule in done.warnings] == ["DEN-02"]


def test_a_cancelled_line_stays_as_it_is(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    raised(office.desk, correct_line, book_desk.correction(office), WrongStageError)


def test_a_cell_that_is_none_or_a_line_that_is_none_is_not_found(office: Office) -> None:
    make.issued(office)
    for wrong in ({"field": "level"}, {"field": "reference"}, {"ordinal": 9}, {"volume": 2}):
        raised(office.desk, correct_line, book_desk.correction(office, **wrong), NotFoundError)


def test_neither_before_the_line_nor_in_a_closed_book(office: Office) -> None:
    make.issued(office)
    early = book_desk.correction(make.on(office, -1))
    raised(office.desk, correct_line, early, DaysOutOfOrderError)
    office.desk.do(
        close_book,
        CloseBookRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            book=office.book,
            reason="Hết trang",
        ),
    )
    raised(office.desk, correct_line, book_desk.correction(office), BookClosedError)


def test_the_line_is_found_by_its_new_words_and_by_its_old_ones(office: Office) -> None:
    make.issued(office)
    office.desk.do(
        correct_line,
        book_desk.correction(
            office,
            field="recipients",
            old="\n".join(getattr(line(office), "recipients", ())),
            new="Cục Thử Nghiệm",
        ),
    )
    with office.desk._vault.begin() as session:
        kept = session.get(t.LineText, 1)
        assert kept is not None
        assert "cuc thu nghiem" in kept.words
        assert "cuc thu nghiem" in kept.places
        assert "so thu nghiem" in kept.words


def book_with_a_line(at: Office, kind: BookKind) -> int:
    """A book of that kind with one line; its number."""
    if kind is BookKind.OUTGOING:
        make.issued(at)
        return at.book
    if kind is BookKind.INCOMING:
        incoming_desk.entered(at)
        return incoming_desk.incoming_book(at)
    if kind is BookKind.TRANSFER:
        handover_desk.round_on_the_way(at)
        return handover_desk.transfer_book(at)
    copying_desk.copied(at)
    return copying_desk.copy_book(at)


@pytest.mark.parametrize("kind", BookKind)
def test_every_cell_of_every_book_is_corrected_and_reads_so(office: Office, kind: BookKind) -> None:
    book = book_with_a_line(office, kind)
    asked = LineAsked(body=office.body, book=book, volume=1, ordinal=1)
    (cells,) = office.desk.read(line_cells, asked)
    assert {cell.field for cell in cells.cells} == set(CORRECTABLE[kind])
    for cell in cells.cells:
        new = "05/02/2025" if cell.kind is CellKind.DAY else f"{cell.text}\nthêm".strip()
        new = new.replace("\n", " ") if cell.kind is CellKind.TEXT else new
        request = book_desk.correction(office, book=book, field=cell.field, old=cell.text, new=new)
        office.desk.do(correct_line, request)
        (shown,) = office.desk.read(line_cells, asked)
        assert {each.field: each.text for each in shown.cells}[cell.field] == new
    volume = VolumeAsked(body=office.body, book=book)
    note = office.desk.read(register_entries, volume)[0].note
    assert note.count("Đính chính ngày 10/03/2025") == len(cells.cells)


def test_of_a_sealed_envelope_the_cover_alone_is_corrected(office: Office) -> None:
    office.desk.do(enter_incoming, incoming_desk.sealed(office))
    book = incoming_desk.incoming_book(office)
    asked = LineAsked(body=office.body, book=book, volume=1, ordinal=1)
    (cells,) = office.desk.read(line_cells, asked)
    texts = {cell.field: cell.text for cell in cells.cells}
    for field, new in (("title", "về việc kín"), ("document_day", "05/02/2025")):
        request = book_desk.correction(office, book=book, field=field, old=texts[field], new=new)
        assert "DEN-02" in refused(office.desk, correct_line, request)
    office.desk.do(
        correct_line,
        book_desk.correction(
            office, book=book, field="sender", old=texts["sender"], new="Công an tỉnh Khác"
        ),
    )
