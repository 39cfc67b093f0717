"""Open a register: the forms in force are proposed, others want a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookCase
from bmnn_desk.domain.rules.setup import BOOK
from bmnn_desk.services.open_book import OUTGOING, BookRequest, open_book
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import rule_sentence
from bmnn_desk.ui.settings.office_words import BOOK_WORDS
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.ui.seat import Seat


class OpenBookDialog(SmallSheet):
    """Which book, since when, on which forms, printed or written by hand."""

    form = "open_book"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Mở sổ"),
            subtitle=self.tr("Sổ gắn với mẫu chọn lúc mở cho đến khi đóng sổ"),
            save=self.tr("&Mở sổ"),
        )
        super().__init__(seat, subject, words)
        self.kind = ChoiceBox(BOOK_WORDS.items())
        self.day = DateField(seat.today)
        self.day.put(seat.today())
        self.pack: ChoiceBox[str] = ChoiceBox()
        self.reason = LineEdit()
        self.hand: ChoiceBox[bool] = ChoiceBox(
            [
                (False, self.tr("Chương trình in tờ sổ")),
                (True, self.tr("Sổ giấy viết tay")),
            ]
        )
        self._add_fields()
        self.rows(
            (("kind", 4), ("day", 4), ("hand", 4)),
            (("pack", 6), ("reason", 6)),
        )
        self.day.edited.connect(self._offer_packs)
        self.pack.edited.connect(self._show_reason)
        self._offer_packs()
        self.begin(self._open)
        self._show_reason()

    def errors(self) -> Mapping[str, str]:
        """A day, and a reason for forms that are not in force."""
        found = self.missing({"day": self.tr("ngày mở sổ, ví dụ: 02/01/2026")})
        if self.day.problem():
            found["day"] = self.day.problem()
        case = BookCase(
            pack=self.pack.value() or "", in_force=self._in_force(), reason=self.reason.value()
        )
        broken = self.seat.desk.law.on(self._opened_on()).check(case, BOOK)
        if broken:
            found["reason"] = " ".join(rule_sentence(rule) for rule in broken)
        return found

    def _open(self) -> str:
        other = self.pack.value() != self._in_force()
        request = BookRequest(
            request_id=self.request_id,
            day=self._opened_on(),
            body=self.seat.body,
            kind=self.kind.value() or OUTGOING,
            pack=self.pack.value(),
            reason=self.reason.value() if other else "",
            hand_written=self.hand.value() is True,
        )
        self.seat.desk.do(open_book, request)
        words = self.tr("Đã mở {book} năm {year}")
        return words.format(book=BOOK_WORDS[request.kind].lower(), year=request.day.year)

    def _opened_on(self) -> date:
        return self.day.value() or self.seat.today()

    def _in_force(self) -> str:
        return self.seat.desk.law.on(self._opened_on()).key

    def _offer_packs(self) -> None:
        """The pack of that day first; one whose forms a book can still be kept on after it."""
        law, in_force = self.seat.desk.law, self._in_force()
        plain, other = self.tr("{name} (đang áp dụng)"), self.tr("{name} (phải ghi lý do)")
        known = [each for each in law.regimes if each.since <= self._opened_on()]
        packs = sorted(known, key=lambda regime: regime.key != in_force)
        before = self.pack.value()
        self.pack.offer(
            (regime.key, (plain if regime.key == in_force else other).format(name=regime.name))
            for regime in packs
        )
        if before is None:
            self.pack.put(in_force)
        self._show_reason()

    def _show_reason(self) -> None:
        self.panel.field("reason").setVisible(self.pack.value() != self._in_force())

    def _add_fields(self) -> None:
        pack = self.tr("Chương trình đề nghị mẫu đang áp dụng ngày mở sổ.")
        reason = self.tr("Ví dụ: dùng tiếp sổ đã in sẵn của năm nay.")
        hand = self.tr("Sổ viết tay: chương trình chỉ ghi trang và dòng của sổ.")
        looks = {
            "kind": (FieldLook(words=self.tr("&Loại sổ")), self.kind),
            "day": (FieldLook(words=self.tr("&Ngày mở sổ"), required=True), self.day),
            "hand": (FieldLook(words=self.tr("Ghi &bằng"), hint=hand), self.hand),
            "pack": (FieldLook(words=self.tr("Mẫ&u sổ"), hint=pack), self.pack),
            "reason": (
                FieldLook(words=self.tr("Lý &do dùng mẫu này"), required=True, hint=reason),
                self.reason,
            ),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
