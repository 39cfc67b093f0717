"""Open a register: the forms in force are proposed, others want a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookCase
from bmnn_desk.domain.rules.setup import BOOK
from bmnn_desk.services.open_book import FIRST, OUTGOING, BookRequest, open_book
from bmnn_desk.ui.books.kinds_open import kind_wanted, kinds_open
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import rule_sentence
from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.settings.office_words import BOOK_WORDS
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.ui.seat import Seat


_DIGITS = 6


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
        self.first, self.paper = LineEdit(), LineEdit()
        self._open_now, self._year = frozenset[str](), 0
        self.all_open = Banner(BannerKind.INFO)
        self._add_fields()
        self.rows(
            (("kind", 4), ("day", 4), ("hand", 4)),
            (("pack", 6), ("reason", 6)),
            (("first", 4), ("paper", 8)),
        )
        self.day.edited.connect(self._follow_day)
        self.pack.edited.connect(self._show_reason)
        self.first.edited.connect(self._show_paper)
        self.show_before(self.all_open)
        self._follow_day()
        self.begin(self._open)
        self._follow_day()
        self._show_paper()

    def errors(self) -> Mapping[str, str]:
        """A day, a kind that is not open, and a reason for forms that are not in force."""
        found = self.missing({"day": self.tr("ngày mở sổ, ví dụ: 02/01/2026")})
        if wrong := self._wrong_day():
            found["day"] = wrong
        if self.kind.value() in self._open_now:
            words = self.tr("{book} năm {year} đang mở. Đóng sổ đó trước, hoặc chọn loại sổ khác.")
            kind = self.kind.value() or OUTGOING
            found["kind"] = words.format(book=BOOK_WORDS[kind], year=self._opened_on().year)
        case = BookCase(
            pack=self.pack.value() or "", in_force=self._in_force(), reason=self.reason.value()
        )
        broken = self.seat.desk.law.on(self._opened_on()).check(case, BOOK)
        if broken:
            found["reason"] = " ".join(rule_sentence(rule) for rule in broken)
        if self._first() is None:
            found["first"] = self.tr("Ghi số thứ tự, ví dụ: 43; sổ mới thì bỏ trống.")
        elif self._goes_on() and not self.paper.value():
            found["paper"] = self.tr("Chưa nhập. Ghi sổ giấy cũ, ví dụ: Sổ đi năm 2026, đến số 42.")
        return found

    def _open(self) -> str:
        request = BookRequest(
            request_id=self.request_id,
            day=self._opened_on(),
            body=self.seat.body,
            kind=self.kind.value() or OUTGOING,
            pack=self.pack.value(),
            reason=self.reason.value() if self._wants_reason() else "",
            hand_written=self.hand.value() is True,
            first_ordinal=self._first() or FIRST,
            paper=self.paper.value() if self._goes_on() else "",
        )
        self.seat.desk.do(open_book, request)
        words = self.tr("Đã mở {book} năm {year}")
        return words.format(book=BOOK_WORDS[request.kind].lower(), year=request.day.year)

    def _opened_on(self) -> date:
        return self.day.value() or self.seat.today()

    def _in_force(self) -> str:
        return self.seat.desk.law.on(self._opened_on()).key

    def _wrong_day(self) -> str:
        """A day that cannot be read or is to come; a slip of the year, unless it is meant."""
        now, year = self.seat.today(), self._opened_on().year
        problem = self.day.problem() or future_day(self.day.value(), now)
        if problem or year == now.year or str(year) in self.reason.value():
            return problem
        words = self.tr(
            "Ngày này thuộc năm {year}, nay là năm {now}. Sửa ngày; nếu đúng là sổ năm {year} thì "
            "ghi lý do, trong đó nêu năm {year}."
        )
        return words.format(year=year, now=now.year)

    def _wants_reason(self) -> bool:
        is_old = self._opened_on().year != self.seat.today().year
        return is_old or self.pack.value() != self._in_force()

    def _follow_day(self) -> None:
        """Packs and open books are those of the day's year."""
        self._offer_packs()
        year = self._opened_on().year
        if year == self._year:
            return
        self._year, self._open_now = year, kinds_open(self.seat, year)
        wanted = kind_wanted(self._open_now)
        if wanted is not None and self.kind.value() in self._open_now:
            self.kind.put(wanted)
        words = self.tr(
            "Năm {year} đã mở đủ bốn sổ. Muốn thay một sổ (sang mẫu khác, sang sổ viết tay) thì "
            "đóng sổ đó trước."
        )
        self.all_open.say(words.format(year=year) if wanted is None else "")

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
        self.panel.field("reason").setVisible(self._wants_reason())

    def _first(self) -> int | None:
        """The first ordinal typed; 1 where there is none, None where it is no number."""
        typed = self.first.value()
        return number_in(typed) if typed else FIRST

    def _goes_on(self) -> bool:
        return self._first() not in {None, FIRST}

    def _show_paper(self) -> None:
        self.panel.field("paper").setVisible(self._goes_on())

    def _add_fields(self) -> None:
        pack = self.tr("Chương trình đề nghị mẫu đang áp dụng ngày mở sổ.")
        reason = self.tr("Ví dụ: dùng tiếp sổ đã in sẵn của năm nay; ghi bù sổ năm 2025.")
        hand = self.tr("Sổ viết tay: chương trình chỉ ghi trang và dòng của sổ.")
        first = self.tr(
            "Bỏ trống thì từ 1, hoặc tiếp sổ đã đóng của năm. Chỉ ghi khi tiếp sổ giấy."
        )
        paper = self.tr("Để kiểm tra về sau, ví dụ: Sổ đi năm 2026, đến số 42.")
        self.first.setMaxLength(_DIGITS)
        looks = {
            "kind": (FieldLook(words=self.tr("&Loại sổ")), self.kind),
            "day": (FieldLook(words=self.tr("&Ngày mở sổ"), required=True), self.day),
            "hand": (FieldLook(words=self.tr("Ghi &bằng"), hint=hand), self.hand),
            "pack": (FieldLook(words=self.tr("Mẫ&u sổ"), hint=pack), self.pack),
            "first": (FieldLook(words=self.tr("&Số thứ tự bắt đầu"), hint=first), self.first),
            "paper": (
                FieldLook(words=self.tr("Sổ giấ&y cũ, số cuối đã ghi"), required=True, hint=paper),
                self.paper,
            ),
            "reason": (
                FieldLook(words=self.tr("Lý &do"), required=True, hint=reason),
                self.reason,
            ),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
