"""The fields of an incoming document, in the order of the book's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import copy_numbers_text
from bmnn_desk.domain.typed_reference import code_in_reference, impossible_day, read_reference
from bmnn_desk.ui.error_texts import day_sentence
from bmnn_desk.ui.incoming.form_editors import FormEditors
from bmnn_desk.ui.incoming.form_looks import PINNED_FIRST, UNPINNED, field_looks
from bmnn_desk.ui.incoming.form_request import days_wrong
from bmnn_desk.ui.incoming.pin_field import PinField
from bmnn_desk.ui.incoming.previous_record import COPIED, LEFT_EMPTY
from bmnn_desk.ui.widgets.field import Field
from bmnn_desk.ui.widgets.form_panel import FormPanel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.ui.incoming.form_matter import FormMatter
    from bmnn_desk.ui.seat import Seat

# What a sealed envelope does not show: it must not be opened to be entered.
INSIDE = ("document_day", "type", "title", "copy_numbers", "pages", "may_copy")


class IncomingForm(QObject):
    """Fields with pins; what one says fills others, and what must not be written is locked."""

    def __init__(self, seat: Seat, matter: FormMatter, parent: QObject) -> None:
        super().__init__(parent)
        self._seat, self._matter = seat, matter
        self.panel = FormPanel(self)
        self.editors = FormEditors(seat, matter)
        for key, look in field_looks(matter).items():
            editor = self.editors.by_key[key]
            made = Field(look, editor) if key in UNPINNED else PinField(look, editor)
            self.panel.take(key, made)
        self._keys = self.panel.keys()
        self.pin_alone(PINNED_FIRST)
        self._blank = self._emptied = self.panel.texts()
        self._receivers, self._title_opened = "", False
        edit = self.editors
        edit.reference.left.connect(self.read_reference_line)
        edit.reference.returnPressed.connect(self.read_reference_line)
        edit.copy_numbers.edited.connect(self._count_copies)
        edit.level.edited.connect(self.lock)
        edit.sealed.edited.connect(self._turn_sealed)
        edit.recall.edited.connect(self.lock)
        edit.named.edited.connect(self._name_receiver)
        for day in (edit.arrived, edit.document_day):
            day.left.connect(self._say_days)
        self.lock()

    def pin(self, key: str, *, pinned: bool) -> None:
        """Pin a field, or let it go; one without a pin stays as it is."""
        field = self.panel.field(key)
        if isinstance(field, PinField):
            field.put_pin(pinned=pinned)

    def pin_alone(self, keys: Iterable[str]) -> None:
        """Pin these fields, and let all others go."""
        wanted = frozenset(keys)
        for key in self._keys:
            self.pin(key, pinned=key in wanted)

    def pinned(self) -> tuple[str, ...]:
        """The keys of what stays for the next record."""
        fields = ((key, self.panel.field(key)) for key in self._keys)
        return tuple(
            key for key, field in fields if isinstance(field, PinField) and field.is_pinned
        )

    def pinned_texts(self) -> dict[str, str]:
        """What stays for the next record; a quantity that copy numbers gave is of this alone."""
        texts = self.lasting_texts()
        if self.editors.numbers():
            texts["quantity"] = self._blank["quantity"]
        return {key: texts[key] for key in self.pinned()}

    def clear(self) -> None:
        """Empty what is not pinned."""
        self.panel.put_texts({**self._blank, **self.pinned_texts()})
        self.panel.show_errors({})
        self.lock()
        self.settle()

    def settle(self) -> None:
        """What stands there now was typed by nobody."""
        self._emptied = self.panel.texts()

    def is_untouched(self) -> bool:
        """Whether nothing was typed or chosen since it was emptied."""
        return self.panel.texts() == self._emptied

    def lasting_texts(self) -> dict[str, str]:
        """The texts, but for the person of a sealed envelope: another paper is not his."""
        texts = self.panel.texts()
        return {**texts, "recipients": self._receivers} if texts["sealed"] else texts

    def put_receivers(self, text: str) -> None:
        """Who gets what is not sealed, behind the person who is named now."""
        self._receivers = text

    def put_copied(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        """Fill in another record's texts where nobody typed; the keys filled in come back."""
        filled = tuple(
            key
            for key in COPIED
            if texts.get(key) and self._is_open(key) and not self._was_typed(key)
        )
        counted = self.editors.copy_numbers.value()
        if filled and not counted and not self._was_typed("quantity"):
            self.panel.put_texts({"quantity": ""})
        self.put_texts({key: texts[key] for key in filled})
        return filled

    def left_empty(self) -> tuple[str, ...]:
        """What each paper has of its own and is to be typed still."""
        return tuple(key for key in LEFT_EMPTY if self._is_open(key) and self.editors.is_empty(key))

    def names(self, keys: Iterable[str]) -> str:
        """What the fields are called, one after the other."""
        return "; ".join(self.panel.field(key).plain_words for key in keys)

    def open_title(self) -> None:
        """Let a Tuyệt mật title be typed, where that is no sourced rule's block."""
        edit = self.editors
        secret = edit.level.value() is SecrecyLevel.TUYET_MAT
        if secret and not self._matter.locks_title and not edit.sealed.isChecked():
            self._title_opened = True
            self.lock()
            self.panel.focus("title")

    def first_empty(self) -> str:
        """The first field that may be filled in and is empty; the reference where none is."""
        found = (key for key in self._keys if self._is_open(key) and self.editors.is_empty(key))
        return next(found, "reference")

    def next_empty(self, after: str) -> str:
        """The next field that may be filled in and is empty; "" where none is."""
        keys = self._keys
        later = keys[keys.index(after) + 1 :] if after in keys else ()
        return next((key for key in later if self._is_open(key) and self.editors.is_empty(key)), "")

    def lock(self) -> None:
        """Close what a sealed envelope or a Tuyệt mật document must not have in the book."""
        edit = self.editors
        sealed = edit.sealed.isChecked()
        for key in INSIDE:
            edit.by_key[key].setEnabled(not sealed)
        edit.named.setEnabled(sealed)
        edit.recall_on.setEnabled(edit.recall.isChecked())
        secret = edit.level.value() is SecrecyLevel.TUYET_MAT
        self._title_opened = self._title_opened and secret
        if secret and not self._title_opened:
            edit.title.setEnabled(False)
        self.panel.field("title").show_hint(self._title_hint(sealed=sealed, secret=secret))

    def put_texts(self, texts: Mapping[str, str]) -> None:
        """Show texts of a draft, of pins, of another record."""
        self.panel.put_texts(texts)
        self.lock()

    def read_reference_line(self) -> None:
        """Take a day and copy numbers that were typed behind the reference to their places."""
        edit = self.editors
        read = read_reference(edit.reference.value(), self._seat.today())
        if edit.reference.value() != read.reference:
            edit.reference.setText(read.reference)
        day = impossible_day(read.reference, self._seat.today())
        if day is not None:
            self.panel.field("reference").show_error(day_sentence(day))
        if edit.sealed.isChecked():
            return
        if read.day is not None:
            edit.document_day.put(read.day)
        if read.copy_numbers:
            edit.copy_numbers.setText(copy_numbers_text(read.copy_numbers))
        self._guess_type(read.reference)

    def _is_open(self, key: str) -> bool:
        editor = self.editors.by_key[key]
        return editor.isEnabled() and not self.panel.field(key).isHidden()

    def _title_hint(self, *, sealed: bool, secret: bool) -> str:
        if sealed:
            return self.tr("Đã khóa: bì chỉ người có tên mới được bóc, chỉ ghi theo ngoài bì.")
        if secret and self._matter.locks_title:
            return self.tr(
                "Đã khóa: tài liệu độ Tuyệt mật không được ghi trích yếu. Trên sổ chỉ ghi tên loại."
            )
        if secret and not self._title_opened:
            return self.tr(
                "Đã khóa: tài liệu độ Tuyệt mật, trên sổ chỉ ghi tên loại. Người xác định độ mật "
                "đã đồng ý cho ghi thì bấm F2 để mở ô."
            )
        if secret:
            return self.tr("Tài liệu độ Tuyệt mật: nên để trống, trên sổ chỉ ghi tên loại.")
        return ""

    def _guess_type(self, reference: str) -> None:
        codes = self._matter.type_codes
        code = code_in_reference(reference, codes.values())
        if code is None:
            return
        line = self.editors.type
        if not code:
            # A symbol without a type's letters is that of a công văn; what has none stays.
            if line.type_code() or not line.value():
                line.put(self.tr("Công văn"), "")
            return
        name = next(name for name, letters in codes.items() if letters == code)
        line.put(f"{name[:1].upper()}{name[1:]}", code)

    def _count_copies(self) -> None:
        numbers = self.editors.numbers()
        if numbers:
            self.editors.quantity.put(len(numbers))

    def _was_typed(self, key: str) -> bool:
        return not self.editors.is_empty(key) and self.panel.texts()[key] != self._emptied[key]

    def _say_days(self) -> None:
        """Under a day that was left: what is wrong with it, before anything is saved."""
        wrong = days_wrong(self.editors, self._seat.today())
        for key in ("arrived", "document_day"):
            if key in wrong and not self.editors.is_empty(key):
                self.panel.field(key).show_error(wrong[key])

    def _turn_sealed(self) -> None:
        edit = self.editors
        if edit.sealed.isChecked():
            self._receivers = edit.recipients.text()
        elif edit.recipients.value() == edit.named.value():
            edit.recipients.setText(self._receivers)
        self.lock()

    def _name_receiver(self) -> None:
        edit = self.editors
        if edit.sealed.isChecked():
            edit.recipients.setText(edit.named.value())
