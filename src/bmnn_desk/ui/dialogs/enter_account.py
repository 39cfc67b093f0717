"""Enter an account: whose, with which roles, until when, and its first passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from bmnn_desk.account_keys import NewAccount, account_request, open_account
from bmnn_desk.domain.accounts import LONGEST_LOGIN, account_trouble
from bmnn_desk.entrance import ticks_of
from bmnn_desk.errors import AccountRefusedError, AlreadyThereError
from bmnn_desk.services.enter_account import enter_account
from bmnn_desk.services.office_entries import DayAsked, who_sits
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.account_words import trouble_field
from bmnn_desk.ui.dialogs.account_sheet import AccountSheet, Task
from bmnn_desk.ui.dialogs.key_sheet import KeyWords
from bmnn_desk.ui.dialogs.role_ticks import RoleTicks
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.new_passphrase import NewPassphrase, other_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class EnterAccountDialog(AccountSheet):
    """The person, the login name, the roles, the last day, a passphrase typed twice."""

    def __init__(self, seat: Seat) -> None:
        words = KeyWords(
            title=self.tr("Lập tài khoản"),
            subtitle=self.tr("Mỗi người một tài khoản; một tài khoản có thể giữ nhiều vai trò"),
            save=self.tr("Lậ&p tài khoản"),
            busy=self.tr("Đang lập tài khoản…"),
            icon="plus",
        )
        super().__init__(seat, words)
        self.person = ChoiceBox(self._people())
        self.login = LineEdit()
        self.until = DateField(seat.today)
        self.roles = RoleTicks()
        self.tuyet_mat = QCheckBox(self.tr("Cho mở nội &dung Tuyệt mật"))
        self._add_fields()
        self.new = NewPassphrase(self.panel, ticks_of, other_words())
        self.rows((("person", 5), ("login", 4), ("until", 3)), (("roles", 12),))
        self.add(self.tuyet_mat)
        self.add(self.new)
        self.ask_mine(self.tr("Mật khẩu &của mình"))
        self.rows((("mine", 6),))
        self.new.entered.connect(self.mine.setFocus)
        self.tuyet_mat.setVisible(seat.desk.reads_tuyet_mat)

    def errors(self) -> Mapping[str, str]:
        """Who, a name that is free, roles that can be, a passphrase that keeps the rules."""
        found = self.new.errors() | self.missing_mine()
        if self.person.value() is None:
            found["person"] = self.tr("Chưa có ai. Thêm ở mục Người, đơn vị, hoặc bấm F2 ở ô này.")
        login = self.login.value()
        if not login:
            found["login"] = self.tr("Chưa nhập. Ghi tên đăng nhập, ví dụ: soan-thao-1.")
        elif len(login) > LONGEST_LOGIN:
            found["login"] = self.tr("Tên quá dài. Ghi tối đa 60 chữ, ví dụ: soan-thao-1.")
        if self.until.problem():
            found["until"] = self.until.problem()
            return found
        trouble = account_trouble(self.roles.values(), self.until.value(), self.seat.today())
        if trouble is not None:
            found[trouble_field(trouble)] = sentence(AccountRefusedError(trouble))
        return found

    def task(self) -> Task:
        """The office's act, then the slot that the passphrase opens."""
        new = NewAccount(
            request_id=self.request_id,
            day=self.seat.today(),
            person=self.person.value() or 0,
            login=self.login.value(),
            passphrase=self.new.value(),
            roles=self.roles.values(),
            until=self.until.value(),
            tuyet_mat=self.tuyet_mat.isChecked(),
        )
        desk, mine = self.seat.desk, self.mine.value()
        said = self.tr("Đã lập tài khoản {login}. Người giữ tài khoản nên tự đổi mật khẩu.")
        return Task(
            work=lambda word: open_account(desk, new, mine, word),
            said=said.format(login=new.login),
            verb=enter_account,
            request=account_request(new),
        )

    def refuse(self, error: DeskError) -> None:
        """A name that is taken is told under it."""
        if isinstance(error, AlreadyThereError):
            words = self.tr("Tên này đã có tài khoản dùng. Đặt tên khác, ví dụ: soan-thao-2.")
            self.panel.show_errors({"login": words})
            return
        super().refuse(error)

    def _people(self) -> list[tuple[int, str]]:
        """Everybody in a post today, and who sits here."""
        desk, day = self.seat.desk, self.seat.today()
        entries = (
            *desk.read(people_on, PeopleAsked(body=self.seat.body, day=day)),
            *desk.read(who_sits, DayAsked(day=day)),
        )
        known: dict[int, str] = {}
        for each in entries:
            known.setdefault(each.person, " · ".join(filter(None, (each.name, each.post))))
        return list(known.items())

    def _add_fields(self) -> None:
        login = self.tr("Hiện ra khi mở khóa, không phải điều bí mật.")
        until = self.tr("Để trống nếu không hạn.")
        looks = {
            "person": (FieldLook(words=self.tr("&Người giữ tài khoản")), self.person),
            "login": (
                FieldLook(words=self.tr("&Tên đăng nhập"), required=True, hint=login),
                self.login,
            ),
            "until": (FieldLook(words=self.tr("Ngà&y cuối"), hint=until), self.until),
            "roles": (FieldLook(words=self.tr("&Vai trò"), required=True), self.roles),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
        offer_person(self.seat, self.panel.field("person"), self._people)
