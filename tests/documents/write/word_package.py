"""A paper as the DOCX package that Word saves."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from tests.documents.write.layout import setting
from tests.documents.write.word_blocks import WordBlocks
from tests.documents.write.word_boxes import WATERMARK
from tests.documents.write.word_parts import (
    COMMENT,
    FONTS,
    NAMESPACES,
    NUMBERING,
    PAGE_FIELD,
    PROPERTIES,
    SETTINGS,
    STYLES,
    THEME,
)
from tests.documents.write.word_relations import Part, content_types, relations
from tests.documents.write.word_runs import WordRuns

if TYPE_CHECKING:
    from tests.documents.write.blocks import Setting
    from tests.documents.write.paper import Paper

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def word_docx(paper: Paper) -> bytes:
    """The bytes of the package."""
    runs = WordRuns(paper.look, paper.name)
    blocks = WordBlocks(runs, paper.look)
    made = setting(paper)
    body = "".join(blocks.written(block) for block in made.blocks)
    header = _running("hdr", _header(blocks, made))
    footer = _running("ftr", "".join(blocks.para(one) for one in made.footer) or "<w:p/>")
    first = body.replace("@refs@", "")
    last = blocks.section("").replace("@refs@", _references(made))
    document = f"<w:document {NAMESPACES}><w:body>{first}{last}</w:body></w:document>"
    parts = [
        Part("document", document),
        Part("styles", STYLES.replace("@font@", paper.look.font)),
        Part("settings", SETTINGS),
        Part("fontTable", FONTS),
        Part("numbering", NUMBERING),
        Part("theme", THEME),
        Part("header", header),
        Part("footer", footer),
    ]
    if runs.remarks:
        remarks = "".join(COMMENT.format(at=at) for at in runs.remarks)
        parts.append(Part("comments", f"<w:comments {NAMESPACES}>{remarks}</w:comments>"))
    return _packed(parts)


def _references(made: Setting) -> str:
    """A page number is not shown on page 1; a level word is."""
    both = ("default", "first")
    headers = both if made.header or made.watermark else ("default",)
    return "".join(
        f'<w:{kind}Reference w:type="{which}" r:id="rId{kind}"/>'
        for kind in ("header", "footer")
        for which in (headers if kind == "header" else both)
    )


def _header(blocks: WordBlocks, made: Setting) -> str:
    inner = "".join(blocks.para(one) for one in made.header)
    if made.watermark:
        inner += WATERMARK.format(text=made.watermark, ink=made.watermark_ink)
    return inner or PAGE_FIELD


def _running(tag: str, inner: str) -> str:
    return f"<w:{tag} {NAMESPACES}>{inner}</w:{tag}>"


def _packed(parts: list[Part]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _HEAD + content_types(parts))
        package.writestr("_rels/.rels", _HEAD + relations([Part("document", "")], "word/"))
        package.writestr("docProps/app.xml", _HEAD + PROPERTIES)
        for part in parts:
            package.writestr(f"word/{part.path}", _HEAD + part.xml)
        package.writestr("word/_rels/document.xml.rels", _HEAD + relations(parts[1:], ""))
    return stream.getvalue()
