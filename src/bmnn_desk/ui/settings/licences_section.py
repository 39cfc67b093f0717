"""Where the settings lead to the licences of what is shipped with the program."""

from __future__ import annotations

from bmnn_desk.ui.dialogs.licences_sheet import LicencesSheet
from bmnn_desk.ui.licences import shipped_parts
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label


class LicencesSection(Section):
    """How many parts there are, and the button that opens the list with their texts."""

    def __init__(self) -> None:
        super().__init__()
        self.open = Button(
            self.tr("Đọc các &giấy phép…"),
            ButtonLook(icon="file-certificate"),
            lambda: self.sheet_wanted.emit(LicencesSheet()),
        )
        card = self.card(self.tr("Giấy phép của các thành phần"), self.open)
        said = self.tr(
            "Chương trình kèm {count} thành phần của nơi khác, mỗi thành phần có giấy phép riêng. "
            "Danh sách đầy đủ dạng CycloneDX nằm ở tệp bmnn-desk.cdx.json, thư mục "
            "resources/licences của bản cài."
        )
        others = len(shipped_parts()) - 1
        card.body.addWidget(label(said.format(count=others), TextPart.MUTED, wraps=True))
        self.body.addWidget(card)
        self.body.addStretch(1)
