"""What the desk does while this machine is on a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.settings import LinkWay
from bmnn_desk.ui.settings.one_of import Choice, OneOf
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from bmnn_desk.domain.machine_probe import MachineLinks
    from bmnn_desk.ui.settings.office_keep import OfficeKeep


class NetworkSection(Section):
    """Warn or refuse at opening: the officer's to choose; and how it stands now."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        self._keep = keep
        self.way = OneOf(
            self.tr("Khi máy đang nối mạng"),
            [
                Choice(
                    value=LinkWay.WARN,
                    words=self.tr("&Nhắc, vẫn mở kho"),
                    meaning=self.tr("Dải đỏ nằm trên mọi trang cho đến khi hết nối mạng."),
                ),
                Choice(
                    value=LinkWay.REFUSE,
                    words=self.tr("&Không mở kho"),
                    meaning=self.tr(
                        "Gõ đúng mật khẩu cũng không mở: rút dây mạng, tắt Wi-Fi, Bluetooth, 4G "
                        "rồi mở lại. Chưa hiện gì của kho."
                    ),
                ),
            ],
        )
        self.now = label("", TextPart.MUTED, wraps=True)
        card = self.card(self.tr("Khi máy đang nối mạng"))
        about = self.tr(
            "Mạng LAN độc lập đã ghi vào thẻ của máy này thì không tính, nếu quy định hiện hành "
            "cho nối. Người phụ trách bảo mật chọn; mỗi lần đổi được ghi nhật ký."
        )
        card.body.addWidget(label(about, TextPart.MUTED, wraps=True))
        card.body.addWidget(self.way)
        card.body.addWidget(self.now)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.way.chosen.connect(self._choose)

    def show_now(self) -> None:
        """Show what the store holds, and which adapters have a link."""
        self.way.put(self._keep.settings.link_way)
        look = self._keep.seat.links
        self.now.setText("" if look is None else self._words(look()))

    def _words(self, links: MachineLinks) -> str:
        if links.names:
            return self.tr("Lúc này đang nối: {names}.").format(names=links.names)
        if links.is_known:
            return self.tr("Lúc này không nối mạng.")
        return self.tr(
            "Hệ điều hành không cho biết máy có đang nối mạng không, nên chương trình không nhắc "
            "được: tự xem dây mạng, Wi-Fi, Bluetooth, 4G."
        )

    def _choose(self, way: LinkWay) -> None:
        words = (
            self.tr("Đã lưu: không mở kho khi máy nối mạng")
            if way is LinkWay.REFUSE
            else self.tr("Đã lưu: nhắc khi máy nối mạng")
        )
        self.way.show_error(self._keep.keep("link_way", way.value, words))
        self.show_now()
