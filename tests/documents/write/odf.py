"""A paper as a flat ODF text, which soffice turns into DOCX or PDF."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from tests.documents.write.blocks import Columns, Para, Table
from tests.documents.write.layout import setting
from tests.documents.write.legacy import in_tcvn3, in_vni
from tests.documents.write.odf_parts import DOCUMENT
from tests.documents.write.odf_styles import OdfStyles

if TYPE_CHECKING:
    from tests.documents.write.blocks import Block, Float, Floats, Run
    from tests.documents.write.paper import Look, Paper


def flat_odf(paper: Paper) -> str:
    """The whole file."""
    made = setting(paper)
    writer = _Writer(paper.look)
    body = "".join(writer.block(block) for block in made.blocks)
    header = "".join(writer.para(one) for one in made.header)
    footer = "".join(writer.para(one) for one in made.footer)
    number = '<text:p text:style-name="Centred"><text:page-number/></text:p>'
    wide, high = paper.look.sheet
    top, bottom, left, right = paper.look.margins
    return DOCUMENT.format(
        styles=writer.styles.written(),
        body=body,
        header=header or number,
        first=header or "<text:p/>",
        footer=footer or "<text:p/>",
        font=paper.look.font,
        wide=wide,
        high=high,
        lying="landscape" if wide > high else "portrait",
        margins=f'fo:margin-top="{top - 10}mm" fo:margin-bottom="{bottom - 10}mm" '
        f'fo:margin-left="{left}mm" fo:margin-right="{right}mm"',
    )


class _Writer:
    """Writes blocks, keeping the styles that they ask for."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.styles = OdfStyles()
        self._count = 0

    def block(self, block: Block) -> str:
        if isinstance(block, Para):
            return self.para(block)
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Columns):
            return self._columns(block)
        return self._floats(block)

    def para(self, para: Para, *, column_break: bool = False) -> str:
        style = self.styles.of_para(para, column_break=column_break)
        inner = "".join(self._run(run) for run in para.runs)
        written = f'<text:p text:style-name="{style}">{inner}</text:p>'
        if para.bullet:
            item = f"<text:list-item>{written}</text:list-item>"
            return f'<text:list text:style-name="Dashes">{item}</text:list>'
        return written

    def _run(self, run: Run) -> str:
        text = run.text
        pieces = [(text, self._look.font)]
        if "tcvn3" in self._look.quirks:
            pieces = [(one.text, one.font) for one in in_tcvn3(text)]
        elif "vni" in self._look.quirks:
            pieces = [(one.text, one.font) for one in in_vni(text)]
        elif "nfd" in self._look.quirks:
            pieces = [(unicodedata.normalize("NFD", text), self._look.font)]
        return "".join(
            f'<text:span text:style-name="{self.styles.of_run(run, font)}">{_text(one)}</text:span>'
            for one, font in pieces
        )

    def _table(self, table: Table) -> str:
        self._count += 1
        wide = sum(table.widths)
        style = self.styles.named(
            "table",
            f'<style:table-properties style:width="{wide}mm" table:align="left"/>',
            f' style:display-name="T{self._count}"',
        )
        columns = "".join(
            '<table:table-column table:style-name="'
            + self.styles.named(
                "table-column",
                f'<style:table-column-properties style:column-width="{one}mm"/>',
            )
            + '"/>'
            for one in table.widths
        )
        line = "0.5pt solid #000000" if table.bordered else "none"
        cell_style = self.styles.named(
            "table-cell",
            f'<style:table-cell-properties fo:border="{line}" fo:padding="0.5mm"/>',
        )
        row_style = self.styles.named(
            "table-row", '<style:table-row-properties fo:keep-together="always"/>'
        )
        rows = "".join(
            f'<table:table-row table:style-name="{row_style}">'
            + "".join(
                f'<table:table-cell table:style-name="{cell_style}">'
                + "".join(self.para(one) for one in cell)
                + "</table:table-cell>"
                for cell in row
            )
            + "</table:table-row>"
            for row in table.rows
        )
        return f'<table:table table:style-name="{style}">{columns}{rows}</table:table>'

    def _columns(self, columns: Columns) -> str:
        self._count += 1
        style = self.styles.named(
            "section",
            '<style:section-properties text:dont-balance-text-columns="true">'
            '<style:columns fo:column-count="2" fo:column-gap="2mm">'
            '<style:column style:rel-width="64*" fo:end-indent="1mm"/>'
            '<style:column style:rel-width="98*" fo:start-indent="1mm"/></style:columns>'
            "</style:section-properties>",
        )
        left = "".join(self.para(one) for one in columns.left)
        right = "".join(
            self.para(one, column_break=at == 0) for at, one in enumerate(columns.right)
        )
        return (
            f'<text:section text:style-name="{style}" text:name="S{self._count}">'
            f"{left}{right}</text:section>"
        )

    def _floats(self, floats: Floats) -> str:
        style = self.styles.of_para(Para())
        shapes = "".join(self._float(one) for one in floats.floats)
        anchor = f'<text:p text:style-name="{style}">{shapes}</text:p>'
        return anchor + f'<text:p text:style-name="{style}"/>' * round(floats.room / 6.0)

    def _float(self, float_: Float) -> str:
        self._count += 1
        x, y, wide, high = float_.at
        line = "0.5pt solid #000000" if float_.bordered else "none"
        stroke = "solid" if float_.bordered else "none"
        vertical = "page" if float_.from_page else "paragraph"
        style = self.styles.named(
            "graphic",
            f'<style:graphic-properties fo:border="{line}" fo:padding="0mm" '
            f'draw:fill="none" draw:stroke="{stroke}" fo:background-color="transparent" '
            'style:wrap="run-through" style:vertical-pos="from-top" '
            f'style:vertical-rel="{vertical}" style:horizontal-pos="from-left" '
            'style:horizontal-rel="page" style:run-through="foreground"/>',
        )
        inner = "".join(self.para(one) for one in float_.paras)
        return (
            f'<draw:frame draw:style-name="{style}" draw:name="F{self._count}" '
            f'text:anchor-type="paragraph" svg:x="{x}mm" svg:y="{y}mm" svg:width="{wide}mm" '
            f'draw:z-index="{self._count}"><draw:text-box fo:min-height="{high}mm">{inner}'
            "</draw:text-box></draw:frame>"
        )


def _text(text: str) -> str:
    found = escape(text).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
    return re.sub(" ( +)", lambda run: f' <text:s text:c="{len(run[1])}"/>', found)
