"""The pages of the manual, with the words of the law and of the inspectors where they belong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.help_block import BlockKind, HelpBlock
from bmnn_desk.ui.help.help_page import HelpPage
from bmnn_desk.ui.help.law_pages import laws_of
from bmnn_desk.ui.help.law_words import rule_blocks
from bmnn_desk.ui.inspection.inspectors_words import inspectors_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.help.manual import ManualTopic

_tr = partial(QCoreApplication.translate, "help_topic_pages")


def topic_pages(
    topics: Iterable[ManualTopic], law: Law, laws: Mapping[str, str]
) -> tuple[HelpPage, ...]:
    """A page for each topic; `laws` are the titles of the pages of the law by their keys."""
    shown = tuple(topics)
    titles = {**laws, **{topic.key: topic.title for topic in shown}}
    return tuple(
        HelpPage(
            key=topic.key,
            group=topic.group,
            title=topic.title,
            blocks=(*_blocks(topic, law), *_links(_led_to(topic, law), titles)),
        )
        for topic in shown
    )


def _blocks(topic: ManualTopic, law: Law) -> Iterator[HelpBlock]:
    yield HelpBlock(kind=BlockKind.LEAD, text=topic.when)
    for part in topic.parts:
        yield HelpBlock(kind=BlockKind.HEADING, text=part.title)
        for step in part.steps:
            yield HelpBlock(kind=BlockKind.STEP, text=step)
    yield HelpBlock(kind=BlockKind.HEADING, text=_tr("Hay vướng"))
    for mistake in topic.mistakes:
        yield HelpBlock(kind=BlockKind.POINT, text=mistake)
    if topic.findings:
        yield HelpBlock(kind=BlockKind.HEADING, text=_tr("Đoàn kiểm tra đã nêu"))
        for words in inspectors_words(topic.findings):
            yield HelpBlock(kind=BlockKind.POINT, text=words)
    if topic.rules:
        yield HelpBlock(kind=BlockKind.HEADING, text=_tr("Chương trình chặn hoặc nhắc khi nào"))
        for rule_id in topic.rules:
            yield from rule_blocks(law, rule_id)


def _led_to(topic: ManualTopic, law: Law) -> tuple[str, ...]:
    """Other topics, then the legal texts that its rules cite, each once."""
    laws = dict.fromkeys(key for rule in topic.rules for key in laws_of(law, rule))
    return (*topic.see, *laws)


def _links(keys: Iterable[str], titles: Mapping[str, str]) -> Iterator[HelpBlock]:
    yield HelpBlock(kind=BlockKind.HEADING, text=_tr("Xem thêm"))
    for key in keys:
        yield HelpBlock(kind=BlockKind.LINK, text=titles[key], link=key)
