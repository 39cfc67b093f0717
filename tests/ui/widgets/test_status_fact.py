from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.status_fact import StatusFact
from tests.ui.dressed import dressed
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WHOLE, SHORT = "Sao lưu gần nhất: hôm nay 08:02", "Sao lưu: hôm nay 08:02"


def said(fact: StatusFact) -> str:
    return "".join(each.text() for each in fact.findChildren(QLabel))


def test_it_is_there_only_where_something_is_known(qtbot: QtBot) -> None:
    fact = StatusFact()
    qtbot.addWidget(fact)
    assert (fact.isHidden(), fact.whole_width(), fact.words) == (True, 0, "")
    fact.say(WHOLE, SHORT, "database")
    assert not fact.isHidden()
    assert fact.whole_width() > 0
    fact.say("", "", "")
    assert (fact.isHidden(), fact.whole_width()) == (True, 0)


def test_the_short_form_is_narrower_and_the_tip_has_the_whole(qtbot: QtBot) -> None:
    fact = StatusFact()
    fact.say(WHOLE, SHORT, "database")
    fact.resize(fact.sizeHint())
    shown(qtbot, fact)
    assert said(fact) == WHOLE
    wide = fact.sizeHint().width()
    fact.shorten(short=True)
    assert said(fact) == SHORT
    assert fact.sizeHint().width() < wide == fact.whole_width()
    assert (fact.toolTip(), fact.accessibleName(), fact.words) == (WHOLE, WHOLE, WHOLE)


def test_it_never_asks_for_more_room_than_its_sign(qtbot: QtBot) -> None:
    fact = StatusFact()
    qtbot.addWidget(fact)
    fact.say(WHOLE, SHORT, "database")
    least = fact.minimumSizeHint().width()
    fact.say(WHOLE * 9, SHORT, "database")
    assert fact.minimumSizeHint().width() == least < 40


def test_its_sign_follows_the_colours(qtbot: QtBot) -> None:
    fact = StatusFact()
    fact.say(WHOLE, SHORT, "database", warns=True)
    shown(qtbot, fact)
    signs = []
    for look in Look:
        with dressed(look):
            qtbot.wait(20)
            signs.append(fact._sign.pixmap().toImage())
    assert signs[0] != signs[1]
