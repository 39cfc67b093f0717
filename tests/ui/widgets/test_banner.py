from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from bmnn_desk.ui.widgets.banner import Banner, BannerKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_banner_hides_until_it_has_something_to_say(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.say("Hết giấy.", BannerKind.DANGER)
    assert not banner.isHidden()
    assert (banner.words, banner.property("kind")) == ("Hết giấy.", "danger")
    assert banner.accessibleName() == "Hết giấy."
    banner.say("")
    assert banner.isHidden()


def test_its_links_lead_on_and_go_with_the_next_sentence(qtbot: QtBot) -> None:
    banner, gone = Banner(), []
    qtbot.addWidget(banner)
    banner.say("Sửa:", BannerKind.WARN, [("Ngày", lambda: gone.append("day"))])
    (link,) = banner.findChildren(QPushButton)
    link.click()
    assert gone == ["day"]
    banner.say("Khác")
    assert link.isHidden()


def test_links_have_no_more_air_under_them_than_words(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    layout = banner.layout()
    assert layout is not None
    banner.say("Hết giấy.")
    margins = layout.contentsMargins()
    assert margins.top() == margins.bottom()
    banner.say("Sửa:", jumps=[("Ngày", lambda: None)])
    assert layout.contentsMargins().bottom() < margins.bottom()
