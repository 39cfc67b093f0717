from __future__ import annotations

from datetime import date

from bmnn_desk.domain.inspection import inspect_old_register
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.law.inspection_regimes import inspection_regimes
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from tests.domain.old_lines import copying, incoming, outgoing, register, slip, transfer

REGIMES = inspection_regimes(Law(forms_folder()))
TUYET_MAT = SecrecyLevel.TUYET_MAT


def found(**lines: tuple[object, ...]) -> list[tuple[OldBook, int, str]]:
    told = inspect_old_register(register(**lines), REGIMES)
    return [(each.book, each.row, each.rule) for each in told]


def test_a_lawful_register_gives_nothing() -> None:
    lines = {
        "outgoing": (outgoing(),),
        "slips": (slip(),),
        "incoming": (incoming(),),
        "transfers": (transfer(),),
        "copying": (copying(),),
    }
    assert found(**lines) == []
    assert found() == []


def test_each_line_is_held_to_the_rules_of_its_own_day() -> None:
    old, new = date(2026, 2, 27), date(2026, 3, 2)
    lines = tuple(
        outgoing(row=row, reference=f"{row - 1:02}/BC", day=day, registered=day, level=TUYET_MAT)
        for row, day in enumerate((old, new), 2)
    )
    own = slip(level=TUYET_MAT, approved=old)
    assert found(outgoing=lines, slips=(own,)) == [
        (OldBook.OUTGOING, 2, "DI-02"),
        (OldBook.OUTGOING, 3, "DI-02B"),
    ]


def test_what_is_older_than_every_regime_is_not_judged() -> None:
    day = date(2019, 5, 6)
    assert found(outgoing=(outgoing(day=day, registered=day, copies=9, slip=""),)) == []


def test_a_line_without_a_day_goes_by_the_line_before_it() -> None:
    lines = (outgoing(), outgoing(row=3, reference="02/BC-STC", day=None, registered=None))
    assert found(outgoing=lines, slips=(slip(),)) == [(OldBook.OUTGOING, 3, "DI-07")]


def test_a_cancelled_number_keeps_its_line_and_owes_nothing_else() -> None:
    void = {"recipients": (), "copies": None, "drafter": "", "slip": "", "signer": ""}
    lines = (
        outgoing(),
        outgoing(row=3, reference="02/BC-STC", note="Hủy số do in sai", **void),
        outgoing(row=4, reference="03/BC-STC"),
    )
    assert found(outgoing=lines, slips=(slip(),)) == []
    destroyed = outgoing(row=3, reference="02/BC-STC", note="Đã tiêu hủy bản dư", slip="")
    for line in (destroyed, outgoing(row=3, reference="02/BC-STC", note="Đã hủy 02 bản", slip="")):
        rules = found(outgoing=(lines[0], line, lines[2]), slips=(slip(),))
        assert rules == [(OldBook.OUTGOING, 3, "PDX-01")]


def test_findings_stand_by_book_and_row_with_the_numbers_concerned() -> None:
    lines = (outgoing(), outgoing(row=3, reference="04/BC-STC", capacity="KT."))
    told = inspect_old_register(register(outgoing=lines, slips=(slip(basis=""),)), REGIMES)
    assert [(each.book, each.row, each.rule, each.detail) for each in told] == [
        (OldBook.OUTGOING, 3, "VB-04", ""),
        (OldBook.OUTGOING, 3, "DI-04", "2-3"),
        (OldBook.OUTGOING, 3, "TK-03", "2-3"),
    ]
    assert "BC-STC" not in repr(told)
