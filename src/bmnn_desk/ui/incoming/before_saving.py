"""What is asked once before a line is written: warnings known by then, and what looks mistyped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.typed_reference import impossible_day
from bmnn_desk.services.incoming_findings import incoming_findings
from bmnn_desk.ui.error_texts import and_noted, day_sentence
from bmnn_desk.ui.warned_once import WarnedOnce

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.incoming import IncomingRequest
    from bmnn_desk.ui.incoming.form_editors import FormEditors
    from bmnn_desk.ui.incoming.incoming_form import IncomingForm
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.findings_panel import FindingsPanel

_LATE = "DEN-01"
# An empty field says it by itself, and with many a paper it stays empty.
_SEEN_AT_THE_FIELD: Mapping[str, str] = {
    "DEN-01E": "số, ngày, trích yếu hoặc nơi nhận",
    "DEN-04": "bản số",
    "DEN-04C": "việc được phép sao, chụp",
}
_FIELD_OF: Mapping[str, str] = {
    _LATE: "arrived",
    "DEN-02C": "title",
    "DI-14": "told",
    "DEN-06": "channel",
    "DEN-07": "recall_on",
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Doubts:
    """Warnings of the rules, and the sentences of fields that look mistyped, which no rule says.

    `keys` tell one question from another where a rule's id is not enough; `field` is where the
    first is mended, "" for none.
    """

    rules: tuple[Rule, ...]
    said: Mapping[str, str]
    keys: tuple[str, ...]
    field: str


def doubts_of(seat: Seat, edit: FormEditors, request: IncomingRequest) -> Doubts:
    """What to ask of a request that nothing blocks.

    Raises:
        DeskError: it cannot be entered on that day, or a read went wrong.
    """
    rules = tuple(
        rule
        for rule in seat.desk.read(incoming_findings, request)
        if rule.severity is Severity.WARN and rule.id not in _SEEN_AT_THE_FIELD
    )
    said = _mistyped(seat, edit, request)
    keys = [f"{_LATE} {request.arrived_on}" for rule in rules if rule.id == _LATE]
    keys += [f"{field} {words}" for field, words in said.items()]
    fields = [*said, *(_FIELD_OF.get(rule.id, "") for rule in rules)]
    return Doubts(rules=rules, said=said, keys=tuple(keys), field=next(filter(None, fields), ""))


def _mistyped(seat: Seat, edit: FormEditors, request: IncomingRequest) -> dict[str, str]:
    """By field: a day that no month has behind the reference, the beginning of a known type."""
    said = {}
    day = impossible_day(request.reference, seat.today())
    if day is not None:
        said["reference"] = day_sentence(day)
    known = "" if request.sealed else edit.type.cut_off()
    if known:
        words = _tr(
            "“{typed}” mới là phần đầu của “{known}”. Chọn tên loại trong danh sách gợi ý, hoặc "
            "gõ đủ."
        )
        said["type"] = words.format(typed=edit.type.value(), known=known)
    return said


class AskedBefore(WarnedOnce):
    """Asks each thing once, also what no rule says."""

    def __init__(self, seat: Seat, form: IncomingForm, findings: FindingsPanel) -> None:
        words = _tr("Chưa vào sổ. Xem lại điểm dưới đây; bấm Ctrl+Enter lần nữa thì vẫn lưu.")
        super().__init__(findings, form, words)
        self._seat, self._form = seat, form

    def asks(self, request: IncomingRequest, caret: str, again: Callable[[], None]) -> bool:
        """Show what should be looked at before this is written; False where nothing is new.

        `again` saves all the same; without a field to mend, the focus goes to that of `caret`.

        Raises:
            DeskError: it cannot be entered on that day, or a read went wrong.
        """
        doubts = doubts_of(self._seat, self._form.editors, request)
        if not self.stops(doubts.rules, doubts.keys, (_tr("Vẫn lưu"), again)):
            return False
        panel = self._form.panel
        panel.focus(doubts.field or caret)
        for field, words in doubts.said.items():
            panel.field(field).show_error(words)
        return True

    def done_words(self, done: str, rules: Iterable[Rule]) -> str:
        """What was done, in one line which fields stayed empty, and what was not shown before."""
        unseen = self.unseen(rules)
        empty = [rule.id for rule in unseen if rule.id in _SEEN_AT_THE_FIELD]
        if empty:
            names = "; ".join(_tr(_SEEN_AT_THE_FIELD[each]) for each in empty)
            words = _tr("{done}. Còn để trống: {names} ({rules})")
            done = words.format(done=done, names=names, rules=", ".join(empty))
        return and_noted(done, (rule for rule in unseen if rule.id not in _SEEN_AT_THE_FIELD))

    def forget_paper(self) -> None:
        """Another paper: what is of each paper alone is asked again."""
        # A whole batch that came yesterday is asked about once.
        self.forget(lambda key: key.partition(" ")[0] == _LATE)


def _tr(words: str) -> str:
    return QCoreApplication.translate("before_saving", words)
