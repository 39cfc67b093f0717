"""The list of machines: where each stands, when it was inspected, what it lacks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.papers.machine_card_paper import machine_card_paper
from bmnn_desk.services.enter_machine import (
    enter_machine,
    keep_machine_probe,
    record_machine_facts,
    retire_machine,
)
from bmnn_desk.services.machine_list import machine_card, machine_entries
from bmnn_desk.ui.dialogs.enter_machine import EnterMachineDialog
from bmnn_desk.ui.dialogs.record_machine_facts import RecordMachineFactsDialog
from bmnn_desk.ui.dialogs.record_removals import RecordRemovalsDialog
from bmnn_desk.ui.dialogs.retire_machine import RetireMachineDialog
from bmnn_desk.ui.dialogs.view_machine import ViewMachineSheet
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.listed.short_source import ShortSource
from bmnn_desk.ui.machine.machine_words import (
    SHEET,
    broken_rules,
    card_facts,
    day_words,
    fact_words,
    machines_now,
    sheet_words,
    state_mark,
    state_words,
)
from bmnn_desk.ui.office_paper import offer_paper
from bmnn_desk.ui.widgets.buttons import ButtonKind
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import ColumnName, day_column, state_column, text_column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.domain.machines import MachineEntry
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

KEY = "machines"
IN_USE, ALL = "in_use", "all"
_NEEDED = 9


def machine_part(seat: Seat) -> ListPart[MachineEntry]:
    """The machines of the office, and what is kept of each."""
    return ListPart(
        key=KEY,
        words=_tr("Máy tính"),
        name=_tr("Máy tính của cơ quan"),
        columns=_columns(),
        source=ShortSource(partial(_newest_first, seat), _told),
        matter=_matter,
        empty=EmptyWords(
            icon="device-floppy",
            words=_tr("Chưa có thẻ máy tính nào. Lập thẻ cho máy đang soạn thảo văn bản mật."),
            offers=0,
        ),
        reads=(machine_entries,),
        acts=_acts(),
        choices=((IN_USE, _tr("Đang dùng")), (ALL, _tr("Tất cả"))),
        opens=_open,
        counts=lambda at: sum(map(_is_in_use, machines_now(at))),
        counted=_tr("máy đang dùng"),
        struck=lambda row: row.retired is not None,
    )


def _acts() -> tuple[PartAct[MachineEntry], ...]:
    return (
        PartAct(
            words=_tr("&Lập thẻ…"),
            icon="plus",
            keys="Ctrl+N",
            verbs=(enter_machine,),
            do=lambda page, _row: EnterMachineDialog(page.seat, 0),
            needs_row=False,
            kind=ButtonKind.PRIMARY,
        ),
        PartAct(
            words=_tr("&Xem máy này…"),
            icon="eye",
            keys="F9",
            verbs=(keep_machine_probe,),
            do=_view,
            suits=_is_in_use,
        ),
        PartAct(
            words=_tr("&Ghi vào thẻ…"),
            icon="writing",
            keys="Ctrl+G",
            verbs=(record_machine_facts,),
            do=_record,
            suits=_is_in_use,
        ),
        PartAct(
            words=_tr("L&oại bỏ bí mật…"),
            icon="checklist",
            keys="Ctrl+B",
            verbs=(record_machine_facts,),
            do=_remove,
        ),
        PartAct(
            words=_tr("&Thôi dùng…"),
            icon="ban",
            keys="Ctrl+T",
            verbs=(retire_machine,),
            do=_retire,
            suits=_is_in_use,
        ),
        PartAct(
            words=_tr("&In phiếu"),
            icon="printer",
            keys="Ctrl+P",
            verbs=(machine_card,),
            do=_print,
        ),
    )


def _is_in_use(row: MachineEntry) -> bool:
    return row.retired is None


def _view(page: SeatedPage, row: MachineEntry | None) -> Sheet | None:
    return None if row is None else ViewMachineSheet(page.seat, row.id)


def _record(page: SeatedPage, row: MachineEntry | None) -> Sheet | None:
    return None if row is None else RecordMachineFactsDialog(page.seat, row.id)


def _remove(page: SeatedPage, row: MachineEntry | None) -> Sheet | None:
    return None if row is None else RecordRemovalsDialog(page.seat, row.id)


def _retire(page: SeatedPage, row: MachineEntry | None) -> Sheet | None:
    return None if row is None else RetireMachineDialog(page.seat, row.id)


def _open(page: SeatedPage, row: MachineEntry) -> object:
    """Enter records in a card that may still be written in; the pane tells the rest."""
    if page.seat.may(record_machine_facts) and _is_in_use(row):
        return RecordMachineFactsDialog(page.seat, row.id)
    return None


def _print(page: SeatedPage, row: MachineEntry | None) -> None:
    if row is None:
        return
    seat, number = page.seat, row.id
    form = seat.desk.law.on(seat.today()).sheet(SHEET)
    offer_paper(
        page,
        seat,
        lambda: machine_card_paper(form, card_facts(seat, number)),
        title=_tr("Phiếu kiểm tra máy tính"),
        name=_tr("Phieu kiem tra may tinh.pdf"),
    )


def _columns() -> tuple[Column[MachineEntry], ...]:
    inspected = ColumnName(key="inspected", heading=_tr("Kiểm tra"))
    scanned = ColumnName(key="scanned", heading=_tr("Quét vi-rút"))
    viewed = ColumnName(key="viewed", heading=_tr("Xem máy"))
    return (
        state_column(state_words, state_mark, 14),
        Column(
            key="name",
            heading=_tr("Máy"),
            text=lambda row: row.name,
            width=ColumnWidth(chars=20, stretches=True),
            priority=_NEEDED,
            strikes=True,
        ),
        text_column(ColumnName(key="serial", heading=_tr("Số máy")), lambda r: r.serial, 14, 5),
        text_column(ColumnName(key="place", heading=_tr("Nơi đặt")), lambda r: r.place, 16, 6),
        day_column(lambda row: row.inspected_on, 7, inspected),
        day_column(lambda row: row.scanned_on, 4, scanned),
        day_column(lambda row: row.probed_on, 3, viewed),
    )


def _told(row: MachineEntry) -> str:
    return " ".join((row.name, row.serial, row.place, row.purpose))


def _newest_first(seat: Seat, choice: str) -> Iterable[MachineEntry]:
    return (row for row in reversed(machines_now(seat)) if choice == ALL or _is_in_use(row))


def _matter(seat: Seat, row: MachineEntry) -> PartMatter:
    words = sheet_words(seat)
    return PartMatter(
        head=PaneHead(
            top=row.name,
            title=row.purpose,
            warning="\n".join(f"{rule.id}: {rule.text}" for rule in broken_rules(seat, row)),
        ),
        facts=(
            (_tr("Số máy"), row.serial or day_words(None)),
            (_tr("Nơi đặt"), row.place or day_words(None)),
            (_tr("Đưa vào dùng"), short_day(row.since)),
            (words["subject_inspection"], day_words(row.inspected_on)),
            (words["subject_system"], row.system or day_words(None)),
            (words["subject_antivirus"], row.antivirus or day_words(None)),
            (words["fact_definitions"], day_words(row.definitions_on)),
            (words["subject_scan"], day_words(row.scanned_on)),
            (_tr("Xem máy"), day_words(row.probed_on)),
        ),
        history=tuple((short_day(each.day), fact_words(words, each)) for each in row.facts),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("machine_part", words)
