from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.help_block import BlockKind
from bmnn_desk.ui.help.law_pages import law_pages
from bmnn_desk.ui.help.manual import shipped_manual
from bmnn_desk.ui.help.topic_pages import topic_pages

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_a_topic_tells_its_steps_the_rules_the_findings_and_where_to_go_on(law: Law) -> None:
    laws = {page.key: page.title for page in law_pages(law)}
    pages = {page.key: page for page in topic_pages(shipped_manual(), law, laws)}
    topic = next(topic for topic in shipped_manual() if topic.key == "de-xuat")
    page = pages["de-xuat"]
    assert (page.title, page.group) == (topic.title, topic.group)
    assert page.blocks[0].text == topic.when
    steps = [block.text for block in page.blocks if block.kind is BlockKind.STEP]
    assert steps == [step for part in topic.parts for step in part.steps]
    strong = {block.strong for block in page.blocks}
    assert {f"{rule}:" for rule in topic.rules} <= strong
    points = [block.text for block in page.blocks if block.kind is BlockKind.POINT]
    assert set(topic.mistakes) <= set(points)
    assert sum(text.startswith("“") for text in points) == len(topic.findings)


def test_every_link_leads_to_a_page_that_is_there(law: Law) -> None:
    laws = {page.key: page.title for page in law_pages(law)}
    pages = topic_pages(shipped_manual(), law, laws)
    titles = {**laws, **{page.key: page.title for page in pages}}
    links = [block for page in pages for block in page.blocks if block.link]
    assert links
    assert all(titles[block.link] == block.text for block in links)
