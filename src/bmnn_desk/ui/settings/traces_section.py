"""What the machine keeps of a document beside the store: a checklist, with what is known now."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.machine.probes.print_spool import keeps_print_jobs
from bmnn_desk.ui.in_tray import in_tray, waiting_files
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.settings.traces_words import outside_traces, spool_words, tray_words
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Callable


def _system_keeps() -> bool | None:
    """Windows does not say it in one place: the checklist alone does."""
    return None if sys.platform == "win32" else keeps_print_jobs(Path("/"))


class TracesSection(Section):
    """Nothing is changed here: what is to be done, people do in the system's own windows."""

    def __init__(
        self, home: Path | None = None, keeps: Callable[[], bool | None] = _system_keeps
    ) -> None:
        super().__init__()
        self._home, self._keeps = home, keeps
        self.own, self.outside = FactsList(), FactsList()
        self.spool = label("", TextPart.BODY, wraps=True)
        card = self.card(self.tr("Chương trình giữ"))
        about = self.tr(
            "Dữ liệu chỉ nằm trong kho, đã mã hóa. Ngoài kho chương trình chỉ nhớ chỗ để kho, màu, "
            "cỡ chữ, chỗ đặt cửa sổ và mã lỗi; không nhớ tên tệp, thư mục hay chữ đã gõ."
        )
        card.body.addWidget(label(about, TextPart.MUTED, wraps=True))
        card.body.addWidget(self.own)
        other = self.card(self.tr("Máy có thể giữ: người quản trị máy kiểm tra từng mục"))
        other.body.addWidget(self.outside)
        other.body.addWidget(self.spool)
        self.body.addWidget(card)
        self.body.addWidget(other)
        self.body.addStretch(1)
        self.outside.show_facts(outside_traces())

    def show_now(self) -> None:
        """Look at the tray and the print queue again."""
        tray = tray_words(str(in_tray(self._home)), waiting_files(self._home))
        self.own.show_facts([(self.tr("Khay tệp"), tray)])
        words = spool_words(self._keeps())
        self.spool.setText(words)
        self.spool.setVisible(bool(words))
