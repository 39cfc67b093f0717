"""New keys for the whole store: who stays, a new recovery code, and then the store closes."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from bmnn_desk.account_keys import accounts_of
from bmnn_desk.credentials import Credential, credential_of, first_wrong
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import AlreadySavedError, TuyetMatKeyMissingError, WrongPassphraseError
from bmnn_desk.services.order_rekey import RekeyOrder, order_rekey
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.account_words import account_words
from bmnn_desk.ui.dialogs.halves_part import HalvesPart
from bmnn_desk.ui.dialogs.key_sheet import KeySheet, KeyWords
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.rekeying import RekeyWish
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.settings.role_words import roles_text
from bmnn_desk.ui.widgets.buttons import ButtonKind
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from bmnn_desk.ui.widgets.remarks import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.accounts import AccountEntry
    from bmnn_desk.ui.seat import Seat

_SECONDS = frozenset({Role.LEADER, Role.OFFICER})


class RekeyStoreDialog(KeySheet):
    """The passphrases are proved first, as the store has to be closed for the rest."""

    wrong = ""

    def __init__(self, seat: Seat) -> None:
        words = KeyWords(
            title=self.tr("Thay khóa kho"),
            subtitle=self.tr("Khi ngờ có người ngoài biết khóa, hoặc bản chép của kho bị lộ"),
            save=self.tr("&Thay khóa kho"),
            busy=self.tr("Đang kiểm tra mật khẩu…"),
            icon="shield-lock",
            kind=ButtonKind.DANGER,
        )
        super().__init__(seat, words)
        self.leave.setText(self.tr("&Giữ khóa cũ"))
        self.leave.show_icon("arrow-back-up")
        self.holders: dict[str, PassphraseEdit] = {}
        self._entries = {
            each.slot: each
            for each in sorted(accounts_of(seat.desk), key=lambda each: each.slot != seat.desk.slot)
            if each.login and each.is_live_on(seat.today())
        }
        (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        self._order_id = new_request_id()
        self._wants_second = SecondAct.REKEY in settings.second_person_for
        self._explain()
        self._ask_holders()
        self.part = HalvesPart(self)
        self._head(self.tr("Mã khôi phục mới"))
        self.add(self.part.view)
        self.goes_forward(self.part.view.entered)

    def errors(self) -> Mapping[str, str]:
        """One's own passphrase, somebody's who leads to Tuyệt mật, the groups typed again."""
        found = self.part.view.errors()
        typed = self._typed()
        own = self.seat.desk.slot
        if own not in typed:
            found[own] = self.tr("Chưa nhập. Gõ mật khẩu của mình.")
        elif not any(self._entries[slot].reads_tuyet_mat for slot in typed):
            found[own] = sentence(TuyetMatKeyMissingError())
        elif self._wants_second and not any(map(self._may_second, typed)):
            found[own] = self.tr(
                "Cơ quan đặt người thứ hai cho việc này. Mời thêm Lãnh đạo hoặc Người phụ trách "
                "BMNN khác gõ mật khẩu của họ."
            )
        return found

    def go(self) -> None:
        """Prove the passphrases, then hand all of it to the program, which closes the store."""
        wish = RekeyWish(holders=tuple(self._typed().items()), code=self.part.code)

        def proved(wrong: str) -> None:
            """The sheet goes first: what was typed leaves the screen before it locks."""
            if wrong:
                self.wrong = wrong
                self.refuse(WrongPassphraseError())
                return
            self.finish(None)
            if self.seat.rekey is not None:
                self.seat.rekey(wish)

        self.start(self._ordering(wish), proved)

    def _ordering(self, wish: RekeyWish) -> Callable[[], str]:
        """Prove every passphrase, then put the order on record; the first wrong slot, or none."""
        desk, second = self.seat.desk, self._second(wish)
        holders = [credential_of(slot, passphrase) for slot, passphrase in wish.holders]
        own = next(one for one in holders if one.slot == desk.slot)
        order = RekeyOrder(
            request_id=self._order_id,
            day=self.seat.today(),
            holders=frozenset(slot for slot, _ in wish.holders),
        )

        def work() -> str:
            """Nothing is on record where a passphrase is wrong."""
            wrong = first_wrong(desk, holders)
            if not wrong:
                word = None if second is None else desk.approve(order_rekey, order, own, second)
                with suppress(AlreadySavedError):
                    desk.do(order_rekey, order, word)
            return wrong

        return work

    def _second(self, wish: RekeyWish) -> Credential | None:
        """Who stands by, where the office asks for it: the first holder who may."""
        if not self._wants_second:
            return None
        pairs = (pair for pair in wish.holders if self._may_second(pair[0]))
        return next((credential_of(slot, passphrase) for slot, passphrase in pairs), None)

    def _typed(self) -> dict[str, str]:
        return {slot: line.value() for slot, line in self.holders.items() if line.value()}

    def _may_second(self, slot: str) -> bool:
        entry = self._entries[slot]
        return entry.person != self.seat.desk.actor.person and bool(_SECONDS & entry.roles)

    def _explain(self) -> None:
        self.say(
            self.tr("Sẽ xảy ra"),
            (
                RemarkKind.INFO,
                self.tr(
                    "Kho được đóng, mọi dữ liệu được mã hóa bằng khóa mới, rồi hiện màn hình mở "
                    "khóa. Tắt máy giữa chừng cũng không mất dữ liệu."
                ),
            ),
            (
                RemarkKind.WARN,
                self.tr(
                    "Ai gõ mật khẩu ở đây thì giữ nguyên mật khẩu. Ai để trống thì không mở được "
                    "kho nữa cho đến khi được đặt lại mật khẩu."
                ),
            ),
            (RemarkKind.WARN, self.tr("Mã khôi phục cũ hết tác dụng; hai nửa mới ở dưới.")),
            (
                RemarkKind.WARN,
                self.tr("Bản chép, bản sao lưu làm trước lúc này vẫn mở được bằng khóa cũ."),
            ),
        )

    def _ask_holders(self) -> None:
        self._head(self.tr("Ai giữ nguyên mật khẩu"))
        for slot, entry in self._entries.items():
            line = self.holders[slot] = PassphraseEdit()
            own = slot == self.seat.desk.slot
            said = self.tr("Mật khẩu của mình ({name})") if own else self.tr("Mật khẩu của {name}")
            name = account_words(entry).replace("&", "&&")
            look = FieldLook(words=said.format(name=name), required=own, hint=_hint(entry))
            self.panel.add(slot, look, line)
            line.returnPressed.connect(line.focusNextChild)
        slots = list(self.holders)
        self.rows(*([(slot, 6) for slot in slots[at : at + 2]] for at in range(0, len(slots), 2)))

    def _head(self, words: str) -> None:
        self.add(label(words, TextPart.SECTION))


def _hint(entry: AccountEntry) -> str:
    said = [roles_text(entry.roles)]
    if entry.reads_tuyet_mat:
        said.append("mở được Tuyệt mật")
    return " · ".join(said)
