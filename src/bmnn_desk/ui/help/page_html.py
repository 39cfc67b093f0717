"""A page of the help as the text pane draws it: keys and headings stand out, links lead on."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from bmnn_desk.domain.help_block import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.help_block import HelpBlock
    from bmnn_desk.ui.help.help_page import HelpPage
    from bmnn_desk.ui.tokens import Tokens

_KEY = re.compile(r"`([^`]+)`")
_LISTS = {BlockKind.STEP: "ol", BlockKind.POINT: "ul", BlockKind.LINK: "ul"}


def page_html(page: HelpPage) -> str:
    """The whole page; nothing in its texts is taken for markup."""
    return f"<h2>{escape(page.title)}</h2>" + "".join(_parts(page))


def page_style(tokens: Tokens) -> str:
    """The colours of links, notes and keys, for the document's own stylesheet."""
    return (
        f"a {{ color: {tokens.primary}; }} .key {{ color: {tokens.primary}; font-weight: 600; }}"
        f" .note {{ color: {tokens.muted}; margin-top: 2px; margin-bottom: 2px; }}"
        " li { margin-top: 3px; margin-bottom: 3px; }"
    )


def _parts(page: HelpPage) -> Iterator[str]:
    opened = ""
    for block in page.blocks:
        # A note belongs to the point before it, and stays in its list.
        wanted = opened if block.kind is BlockKind.NOTE else _LISTS.get(block.kind, "")
        if wanted != opened:
            yield f"</{opened}>" if opened else ""
            yield f"<{wanted}>" if wanted else ""
            opened = wanted
        yield _block(block)
    if opened:
        yield f"</{opened}>"


def _block(block: HelpBlock) -> str:
    strong = f"<b>{escape(block.strong)}</b> " if block.strong else ""
    text = strong + _KEY.sub(r'<span class="key">\1</span>', escape(block.text))
    match block.kind:
        case BlockKind.HEADING:
            return f"<h3>{text}</h3>"
        case BlockKind.LINK:
            return f'<li><a href="{quote(block.link)}">{text}</a></li>'
        case BlockKind.STEP | BlockKind.POINT:
            return f"<li>{text}</li>"
        case BlockKind.NOTE:
            return f'<p class="note">{text}</p>'
        case BlockKind.LEAD:
            return f"<p>{text}</p>"
