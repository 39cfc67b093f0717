"""Con người: posts, commitments, trainings, what each holds; who leaves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.sort_keys import name_sort_key
from bmnn_desk.services.enrol_person import enrol_person
from bmnn_desk.services.leaving_facts import CommitmentPapersAsked, commitment_facts
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.person_files import (
    PersonAsked,
    person_events,
    person_files,
    seated_without_post,
)
from bmnn_desk.services.record_commitments import record_commitments, record_training
from bmnn_desk.services.record_leaving import record_leaving
from bmnn_desk.ui.dialogs.record_commitments import RecordCommitmentsDialog, offer_commitments
from bmnn_desk.ui.dialogs.record_leaving import RecordLeavingDialog
from bmnn_desk.ui.dialogs.record_leaving_commitment import RecordLeavingCommitmentDialog
from bmnn_desk.ui.dialogs.record_training import RecordTrainingDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.listed.short_source import ShortSource
from bmnn_desk.ui.order.order_words import day_or, event_words
from bmnn_desk.ui.widgets.column import Column, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    number_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.person_files import PersonFile
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

_tr = partial(QCoreApplication.translate, "people_part")


def people_part(seat: Seat) -> ListPart[PersonFile]:
    """The list of a seat's people."""
    return ListPart(
        key="people",
        words=_tr("Con người"),
        name=_tr("Người của cơ quan"),
        columns=(
            Column(
                key="name",
                heading=_tr("Họ và tên"),
                text=lambda row: row.name,
                width=ColumnWidth(chars=20, stretches=True),
                priority=9,
            ),
            text_column(
                ColumnName(key="post", heading=_tr("Chức vụ")),
                lambda row: _tr("(chưa ghi)") if row.lacks_post else row.post,
                18,
                5,
            ),
            text_column(
                ColumnName(key="committed", heading=_tr("Cam kết")),
                lambda row: day_or(row.committed_on, _tr("chưa ký") if row.is_here else ""),
                11,
                7,
            ),
            text_column(
                ColumnName(key="trained", heading=_tr("Tập huấn năm nay")),
                lambda row: _trained(seat, row),
                14,
                4,
            ),
            number_column(
                ColumnName(key="held", heading=_tr("Đang giữ")),
                lambda row: str(row.held) if row.held else "",
                7,
                6,
            ),
            state_column(lambda row: _state(row)[0], lambda row: _state(row)[1], 17),
        ),
        source=ShortSource(
            partial(_by_name, seat), lambda row: f"{row.name} {row.post} {row.unit}"
        ),
        matter=_matter,
        empty=EmptyWords(
            icon="users", words=_tr("Chưa ai giữ chức vụ. Thêm người ở trang Cấu hình.")
        ),
        reads=(person_files, seated_without_post, person_events),
        acts=_acts(),
        choices=(
            ("here", _tr("Đang làm việc")),
            ("uncommitted", _tr("Chưa ký cam kết")),
            ("untrained", _tr("Chưa tập huấn năm nay")),
            ("gone", _tr("Đã thôi")),
            ("all", _tr("Tất cả")),
        ),
        struck=lambda row: row.ended_on is not None and not row.held,
    )


def _acts() -> tuple[PartAct[PersonFile], ...]:
    return (
        PartAct(
            words=_tr("Ghi &cam kết…"),
            icon="file-certificate",
            keys="Ctrl+N",
            verbs=(record_commitments,),
            do=_commit,
        ),
        PartAct(
            words=_tr("Ghi &tập huấn…"),
            icon="users-group",
            keys="Ctrl+T",
            verbs=(record_training,),
            do=lambda page, row: RecordTrainingDialog(page.seat, row.id if row else 0),
        ),
        PartAct(
            words=_tr("&In bản cam kết"),
            icon="printer",
            keys="Ctrl+P",
            verbs=(commitment_facts,),
            do=_print,
            suits=lambda row: row.is_here,
        ),
        PartAct(
            words=_tr("Ghi thôi &việc…"),
            icon="user-circle",
            keys="Ctrl+E",
            verbs=(record_leaving,),
            do=lambda page, row: RecordLeavingDialog(page.seat, row.id if row else 0),
            suits=lambda row: row.is_here,
        ),
        PartAct(
            words=_tr("&Sửa chức vụ"),
            icon="settings",
            keys="Ctrl+G",
            verbs=(enrol_person,),
            do=lambda _page, _row: LineWanted(
                page="settings", line=0, said=_tr("Chức vụ, ủy quyền sửa ở trang này.")
            ),
            needs_row=False,
        ),
    )


def _commit(page: SeatedPage, row: PersonFile | None) -> Sheet:
    """Who has left signs that he leaves; who is here, with others, that he has access."""
    if row is not None and row.ended_on is not None:
        return RecordLeavingCommitmentDialog(page.seat, row.id)
    return RecordCommitmentsDialog(page.seat, row.id if row else 0)


def _print(page: SeatedPage, row: PersonFile | None) -> None:
    if row is not None:
        asked = CommitmentPapersAsked(body=page.seat.body, persons=(row.id,), day=page.seat.today())
        offer_commitments(page, page.seat, asked)


def _by_name(seat: Seat, choice: str) -> list[PersonFile]:
    asked = PeopleAsked(body=seat.body, day=seat.today())
    rows = [
        row for read in (person_files, seated_without_post) for row in seat.desk.read(read, asked)
    ]
    shown = (row for row in rows if _suits(seat, row, choice))
    return sorted(shown, key=lambda row: (not row.is_here, name_sort_key(row.name), row.id))


def _suits(seat: Seat, row: PersonFile, choice: str) -> bool:
    chosen = {
        "here": row.is_here or row.lacks_post,
        "uncommitted": row.is_here and row.committed_on is None,
        "untrained": row.is_here and not row.is_trained_in(seat.today().year),
        "gone": row.ended_on is not None,
    }
    return chosen.get(choice, True)


def _trained(seat: Seat, row: PersonFile) -> str:
    if not row.is_here:
        return ""
    trained = row.is_trained_in(seat.today().year)
    return day_or(row.trained_on if trained else None, _tr("chưa"))


def _state(row: PersonFile) -> tuple[str, StateMark]:
    if row.is_here:
        return _tr("đang làm việc"), StateMark.DOT
    if row.lacks_post:
        return _tr("chưa ghi chức vụ"), StateMark.TRIANGLE
    if row.held:
        return _tr("đã thôi, còn giữ"), StateMark.TRIANGLE
    if row.ended_on is not None:
        return _tr("đã thôi"), StateMark.RING
    return _tr("chưa nhận việc"), StateMark.RING


def _matter(seat: Seat, row: PersonFile) -> PartMatter:
    events = seat.desk.read(person_events, PersonAsked(body=seat.body, person=row.id))
    warning = ""
    if row.ended_on is not None and row.held:
        words = _tr("Đã thôi giữ chức vụ nhưng còn giữ {count} bản. Thu hồi hết các bản đó.")
        warning = words.format(count=row.held)
    elif row.lacks_post:
        warning = _tr(
            "Có tài khoản nhưng chưa ghi chức vụ, nên chưa được nhắc ký cam kết, tập huấn. Bấm "
            "Ctrl+G để ghi chức vụ ở trang Cấu hình."
        )
    facts = {
        _tr("Chức vụ"): row.post,
        _tr("Đơn vị"): row.unit,
        _tr("Ký cam kết"): day_or(row.committed_on, _tr("chưa")),
        _tr("Tập huấn gần nhất"): day_or(row.trained_on, _tr("chưa")),
        _tr("Đang giữ"): _tr("{count} bản").format(count=row.held),
        _tr("Thôi việc"): day_or(row.left_on or row.ended_on, ""),
        _tr("Cam kết khi thôi việc"): day_or(
            row.leaving_signed_on, _tr("chưa ghi (Ctrl+N)") if row.ended_on is not None else ""
        ),
    }
    return PartMatter(
        head=PaneHead(top=row.name, title=row.post, warning=warning),
        facts=tuple(facts.items()),
        history=tuple((short_day(event.day), event_words(event)) for event in events),
    )
