from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.help.help_page import HelpPage
from bmnn_desk.ui.help.library import HelpHit
from bmnn_desk.ui.help.topic_list import TopicList
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PAGES = [
    HelpPage(key=key, group=group, title=key.upper(), blocks=())
    for key, group in (("a", "Một"), ("b", "Một"), ("c", "Hai"))
]
HITS = [HelpHit(page=page, places=at) for at, page in enumerate(PAGES, start=1)]


def list_of(qtbot: QtBot) -> TopicList:
    made = TopicList()
    shown(qtbot, made)
    made.show_hits(HITS, is_search=False)
    made.setFocus()
    return made


def test_arrows_pass_the_groups_and_tell_the_topic(qtbot: QtBot) -> None:
    topics = list_of(qtbot)
    assert [row[0] for row in topics.texts()] == ["Một", "A", "B", "Hai", "C"]
    chosen: list[str] = []
    topics.put("a")
    topics.chosen.connect(chosen.append)
    for _ in range(3):
        qtbot.keyClick(topics, Qt.Key.Key_Down)
    assert chosen == ["b", "c"]
    assert topics.keys() == ["a", "b", "c"]


def test_a_search_shows_how_many_places_and_no_groups(qtbot: QtBot) -> None:
    topics = list_of(qtbot)
    assert topics.isColumnHidden(1)
    topics.show_hits(HITS, is_search=True)
    assert topics.texts() == [("A", "1"), ("B", "2"), ("C", "3")]
    assert not topics.isColumnHidden(1)


def test_enter_opens_and_putting_a_topic_tells_nothing(qtbot: QtBot) -> None:
    topics = list_of(qtbot)
    with qtbot.assertNotEmitted(topics.chosen):
        topics.put("c")
    with qtbot.waitSignal(topics.opened):
        qtbot.keyClick(topics, Qt.Key.Key_Return)
    topics.put("nowhere")
    with qtbot.assertNotEmitted(topics.opened):
        qtbot.keyClick(topics, Qt.Key.Key_Return)
