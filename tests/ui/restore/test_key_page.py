from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.restore.key_page import KeyPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_was_typed_goes_one_way_or_the_other(qtbot: QtBot) -> None:
    page = KeyPage()
    qtbot.addWidget(page)
    page.offer_accounts(("van-thu", "giam-doc"))
    page.account.put("giam-doc")
    assert not page.ready()
    page.secret.setText("một câu dài")
    assert page.ready()
    plain = page.attempt()
    assert (plain.account, plain.secret, plain.by_code, plain.new) == (
        "giam-doc", "một câu dài", False, "",
    )  # fmt: skip
    page.show_way(by_code=True)
    assert not page.ready()
    page.code.a.setText("7K3M")
    coded = page.attempt()
    assert (coded.secret, coded.by_code) == ("7K3M", True)
    page.refuse("Mã sai.")
    assert "Mã sai." in page.code.panel.field("a").error
    page.forget()
    assert page.attempt().secret == ""
