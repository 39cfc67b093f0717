"""Keeps a half-typed form in the store, two seconds after the last key, and gives it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bmnn_desk.errors import DeskError
from bmnn_desk.services.form_drafts import (
    DraftsAsked,
    DropDraftRequest,
    KeepDraftRequest,
    drop_form_draft,
    form_drafts,
    keep_form_draft,
)
from bmnn_desk.ui.error_texts import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.drafts_kept import FormDraft
    from bmnn_desk.ui.seat import Seat

_WAIT_MS = 2000


class DraftKeeper(QObject):
    """One draft: of a form (the window's key) about a subject (a row's number, 0 for a new thing).

    `read` gives the fields' texts and the focused field's key. `kept(words)` tells when it was
    saved, or why not. Call `touch()` on each change. `trouble` is why what was typed last is in no
    draft, empty where it is.
    """

    kept = Signal(str)

    def __init__(
        self,
        seat: Seat,
        form: str,
        subject: int,
        read: Callable[[], tuple[Mapping[str, str], str]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._seat, self._form, self._subject, self._read = seat, form, subject, read
        self._changed = False
        self.trouble = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.keep_now)

    def found(self) -> FormDraft | None:
        """The draft that is kept, None where there is none."""
        return found_draft(self._seat, self._form, self._subject)

    def touch(self) -> None:
        """Something was changed."""
        self._changed = True
        self._timer.start()

    def keep_now(self) -> None:
        """Save what was changed since the last time; before a lock, a close."""
        self._timer.stop()
        if not self._changed:
            return
        fields, caret = self._read()
        request = KeepDraftRequest(
            form=self._form,
            subject=self._subject,
            fields=fields,
            caret=caret,
        )
        try:
            hour = self._seat.desk.jot(keep_form_draft, request)
        except DeskError as error:
            self.trouble = self.tr("Chưa lưu được nháp. {why}").format(why=sentence(error))
            self.kept.emit(self.trouble)
            return
        self._changed, self.trouble = False, ""
        self.kept.emit(self.tr("Đã tự lưu nháp {hour}").format(hour=hour))

    def drop(self) -> None:
        """What was typed has been saved for good, or is thrown away."""
        self._timer.stop()
        self._changed, self.trouble = False, ""
        try:
            drop_draft(self._seat, self._form, self._subject)
        except DeskError as error:
            # What was typed is saved for good already: a stale draft must not look like a failure.
            self.kept.emit(self.tr("Chưa xóa được nháp. {why}").format(why=sentence(error)))


def found_draft(seat: Seat, form: str, subject: int) -> FormDraft | None:
    """The draft of a form about a subject, None where none is kept."""
    drafts = seat.desk.read(form_drafts, DraftsAsked(form=form))
    return next((draft for draft in drafts if draft.subject == subject), None)


def drop_draft(seat: Seat, form: str, subject: int) -> None:
    """Drop a draft, now that its act is in the store or nobody wants it; none is no mishap.

    Raises:
        DeskError: it was not dropped.
    """
    seat.desk.jot(drop_form_draft, DropDraftRequest(form=form, subject=subject))
