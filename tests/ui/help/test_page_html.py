from __future__ import annotations

from bmnn_desk.domain.help_block import BlockKind, HelpBlock
from bmnn_desk.ui.help.help_page import HelpPage
from bmnn_desk.ui.help.page_html import page_html, page_style
from bmnn_desk.ui.tokens import DARK, LIGHT


def html_of(*blocks: HelpBlock) -> str:
    return page_html(HelpPage(key="x", group="", title="A & B", blocks=blocks))


def test_nothing_in_a_text_is_taken_for_markup() -> None:
    html = html_of(HelpBlock(kind=BlockKind.LEAD, text="1 < 2 <b>&", strong="<i>"))
    assert html == "<h2>A &amp; B</h2><p><b>&lt;i&gt;</b> 1 &lt; 2 &lt;b&gt;&amp;</p>"


def test_steps_are_numbered_and_a_note_stays_under_its_point() -> None:
    html = html_of(
        HelpBlock(kind=BlockKind.STEP, text="một"),
        HelpBlock(kind=BlockKind.STEP, text="hai"),
        HelpBlock(kind=BlockKind.POINT, text="ba"),
        HelpBlock(kind=BlockKind.NOTE, text="bốn"),
        HelpBlock(kind=BlockKind.HEADING, text="năm"),
    )
    assert "<ol><li>một</li><li>hai</li></ol>" in html
    assert '<ul><li>ba</li><p class="note">bốn</p></ul><h3>năm</h3>' in html


def test_a_key_stands_out_and_a_link_leads_to_its_page() -> None:
    html = html_of(
        HelpBlock(kind=BlockKind.LEAD, text="Bấm `Ctrl+N`."),
        HelpBlock(kind=BlockKind.LINK, text="Nghị định", link="luat:26/2020/NĐ-CP"),
    )
    assert 'Bấm <span class="key">Ctrl+N</span>.' in html
    assert 'href="luat%3A26/2020/N%C4%90-CP"' in html
    assert html.endswith("</ul>")


def test_the_colours_are_those_of_the_look() -> None:
    assert LIGHT.primary in page_style(LIGHT)
    assert DARK.muted in page_style(DARK)
