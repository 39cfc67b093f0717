"""The second person of an act: his passphrase now, or his name on a paper that he signs later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.account_keys import accounts_of
from bmnn_desk.credentials import credential_of, first_wrong
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.office import PostKind, Role
from bmnn_desk.domain.second_person import APPROVAL_SECONDS, PaperWord
from bmnn_desk.errors import DeskError, WrongPassphraseError
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.ui.dialogs.key_sheet import MINE, KeySheet, KeyWords
from bmnn_desk.ui.settings.one_of import Choice, OneOf
from bmnn_desk.ui.settings.role_words import roles_text
from bmnn_desk.ui.settings.second_words import SECOND_WORDS
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import SignalInstance

    from bmnn_desk.domain.accounts import AccountEntry
    from bmnn_desk.domain.second_person import Approval
    from bmnn_desk.services.work import ActRequest
    from bmnn_desk.ui.seat import Seat

# As services.second_person has it; the desk below has the last word.
_SECONDS = frozenset({Role.LEADER, Role.OFFICER})


class OpensSheets(Protocol):
    """A sheet, a page or a section: what can lay a sheet over the window."""

    @property
    def sheet_wanted(self) -> SignalInstance:
        """Emitted with the sheet."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Wanted:
    """The verb and the very request that the second person's word is for.

    `mine` is the passphrase of who sits here where it was just typed; else it is asked for.
    """

    verb: Callable[..., Any]
    request: ActRequest
    mine: str = ""


def with_second(
    sheet: OpensSheets,
    seat: Seat,
    verb: Callable[..., Any],
    request: ActRequest,
    done: Callable[[Approval | PaperWord], object],
) -> None:
    """Ask for a second person's word; `done` gets it and repeats the act with the same request.

    To be called where the verb raised SecondPersonMissingError. Nothing happens where the sheet
    is left without a word.
    """
    lay_second(sheet, SecondPersonSheet(seat, Wanted(verb=verb, request=request)), done)


def lay_second(
    sheet: OpensSheets,
    second: SecondPersonSheet,
    done: Callable[[Approval | PaperWord], object],
) -> None:
    """Lay a sheet that asks for the word over the window; it says for what, as the other does."""
    if isinstance(sheet, Sheet):
        second.show_subtitle(sheet.about)
    sheet.sheet_wanted.emit(second)
    # Last of all who listen: the sheet below is on top again when it goes on.
    second.finished.connect(lambda word: None if word is None else done(word))


def and_paper(done: str, word: Approval | PaperWord | None) -> str:
    """What was done; and where the paper is printed that the second person still has to sign."""
    if not isinstance(word, PaperWord):
        return done
    words = QCoreApplication.translate(
        "SecondPersonSheet", "{done}. Còn giấy đồng ý phải ký: in ở trang Nhật ký."
    )
    return words.format(done=done.rstrip("."))


class SecondPersonSheet(KeySheet):
    """Ends with an Approval or a PaperWord, or None where it was left."""

    wrong = ""

    def __init__(self, seat: Seat, wanted: Wanted) -> None:
        act = AUTHORITY[wanted.verb].second
        words = KeyWords(
            title=self.tr("Người thứ hai"),
            subtitle="" if act is None else SECOND_WORDS[act],
            save=self.tr("Đồn&g ý"),
            busy=self.tr("Đang kiểm tra hai mật khẩu…"),
            icon="users",
        )
        super().__init__(seat, words)
        self.leave.setText(self.tr("&Bỏ việc này"))
        self._wanted = wanted
        if wanted.mine:  # it has just unwrapped
            self.wrong = "his"
        (self._settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        self._seconds = self._accounts()
        self.way: OneOf[bool] = OneOf(self.tr("Cách đồng ý"), self._ways())
        self.who = ChoiceBox((each, _account_words(each)) for each in self._seconds)
        self.his = PassphraseEdit()
        self.person = ChoiceBox(self._people())
        self._now, self._later = QWidget(), QWidget()
        self._lay_out()
        self.way.chosen.connect(lambda _now: self._show_way())
        self.way.put(bool(self._seconds) or not self._settings.second_on_paper)
        self._show_way()

    @property
    def by_passphrase(self) -> bool:
        """Whether he types his passphrase now."""
        return self.way.value() is True

    def focus_first(self) -> None:
        """Into the first field that is wanted and still empty, from the top."""
        if self.asks(MINE) and not self.mine.value():
            self.mine.setFocus()
        elif not self.by_passphrase:
            self.person.setFocus()
        elif self.who.value() is None:
            self.who.setFocus()
        else:
            self.his.setFocus()

    def errors(self) -> Mapping[str, str]:
        """Who it is, and both passphrases."""
        if not self.by_passphrase:
            mine = self.missing_mine() if self.asks(MINE) else {}
            none = self.tr("Chưa có người đứng đầu, cấp phó nào khác. Thêm ở mục Người, đơn vị.")
            return mine if self.person.value() is not None else {**mine, "person": none}
        found = self.missing_mine() if self.asks(MINE) else {}
        if self.who.value() is None:
            found["who"] = self.tr(
                "Chưa có tài khoản Lãnh đạo hay Người phụ trách BMNN nào của người khác. Lập tài "
                "khoản trước, hoặc chọn ký giấy sau."
            )
        elif not self.his.value():
            found["his"] = self.tr("Chưa nhập. Mời người thứ hai tự gõ mật khẩu của mình.")
        return found

    def go(self) -> None:
        """The word on paper at once, the other once both passphrases have unwrapped."""
        person, who = self.person.value(), self.who.value()
        desk, wanted = self.seat.desk, self._wanted
        mine = credential_of(desk.slot, wanted.mine or self.mine.value())
        if not self.by_passphrase:
            if person is not None:
                word = PaperWord(person=person)
                if not self.asks(MINE):  # it has just unwrapped
                    self.finish(word)
                    return
                self.start(lambda: first_wrong(desk, [mine]), partial(self._end_on_paper, word))
            return
        if who is None:
            return
        his = credential_of(who.slot, self.his.value())
        self.start(lambda: desk.approve(wanted.verb, wanted.request, mine, his), self.finish)

    def refuse(self, error: DeskError) -> None:
        """A wrong passphrase is typed anew where it stands, not upon the button."""
        super().refuse(error)
        if isinstance(error, WrongPassphraseError) and self.by_passphrase:
            self.his.setFocus()
            self.his.selectAll()

    def _end_on_paper(self, word: PaperWord, wrong: str) -> None:
        """Who asks for it on paper is who sits here, too."""
        if wrong:
            self.wrong = MINE
            self.refuse(WrongPassphraseError())
            return
        self.finish(word)

    def _show_way(self) -> None:
        self._now.setVisible(self.by_passphrase)
        self._later.setVisible(not self.by_passphrase)
        self.mishap.say("")
        self.panel.show_errors({})

    def _accounts(self) -> tuple[AccountEntry, ...]:
        """Who may stand by: other people's live accounts that lead or keep the secrets."""
        desk, day = self.seat.desk, self.seat.today()
        if desk.folder is None:
            return ()
        return tuple(
            each
            for each in accounts_of(desk)
            if each.person != desk.actor.person
            and each.login
            and each.is_live_on(day)
            and _SECONDS & each.roles
        )

    def _people(self) -> list[tuple[int, str]]:
        """Everybody else once who leads the office today or keeps its secrets."""
        desk = self.seat.desk
        people = desk.read(people_on, PeopleAsked(body=self.seat.body, day=self.seat.today()))
        known: dict[int, str] = {each.person: each.name for each in self._seconds}
        for each in people:
            leads = each.kind.is_head or each.kind is PostKind.DEPUTY
            if each.person != desk.actor.person and (leads or each.person in known):
                known[each.person] = f"{each.name} · {each.post}"
        return list(known.items())

    def _ways(self) -> list[Choice[bool]]:
        now = Choice(
            value=True,
            words=self.tr("Nhập mật khẩu ngay"),
            meaning=self.tr("Người thứ hai đứng cạnh, tự gõ mật khẩu của mình."),
        )
        later = Choice(
            value=False,
            words=self.tr("Ký giấy sau"),
            meaning=self.tr("Việc được làm ngay; người thứ hai ký giấy đồng ý trong hạn."),
        )
        return [now, later] if self._settings.second_on_paper else [now]

    def _lay_out(self) -> None:
        if not self._wanted.mine and self.seat.desk.folder is not None:
            self.ask_mine(self.tr("&Mật khẩu của mình"), self.who.setFocus)
        his = self.tr("Đồng ý chỉ dùng cho đúng việc này, trong {seconds} giây.").format(
            seconds=APPROVAL_SECONDS
        )
        looks = {
            "who": (FieldLook(words=self.tr("&Tài khoản người thứ hai"), required=True), self.who),
            "his": (
                FieldLook(words=self.tr("Mật khẩ&u người thứ hai"), required=True, hint=his),
                self.his,
            ),
            "person": (FieldLook(words=self.tr("&Người sẽ ký giấy"), required=True), self.person),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
        self.goes_forward(self.his.returnPressed)
        self.add(self.way)
        now, later = QVBoxLayout(self._now), QVBoxLayout(self._later)
        for column in (now, later):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(10)
        if self.asks(MINE):
            self.add(self.panel.field(MINE))
        for key in ("who", "his"):
            now.addWidget(self.panel.field(key))
        later.addWidget(self.panel.field("person"))
        later.addWidget(label(self._due_words(), TextPart.MUTED, wraps=True))
        self.add(self._now)
        self.add(self._later)

    def _due_words(self) -> str:
        days = self._settings.second_paper_days
        due = self._wanted.request.day + timedelta(days=days)
        words = self.tr(
            "Hạn ký: hết ngày {due} ({days} ngày). Giấy chưa về thì việc này còn nằm trong danh "
            "sách chờ người thứ hai."
        )
        return words.format(due=short_day(due), days=days)


def _account_words(entry: AccountEntry) -> str:
    return f"{entry.name} · {entry.login} ({roles_text(entry.roles)})"
