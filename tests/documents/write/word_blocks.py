"""Paragraphs, tables, text boxes, frames and columns in Word's XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.documents.write.blocks import Columns, Para, Run, Table
from tests.documents.write.word_boxes import framed, text_box

if TYPE_CHECKING:
    from tests.documents.write.blocks import Block, Floats
    from tests.documents.write.paper import Look
    from tests.documents.write.word_runs import WordRuns

_TWIPS = 56.7
_TWO = (
    '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="3629" w:space="57"/>'
    '<w:col w:w="5556"/></w:cols>'
)
_ONE = '<w:cols w:space="708"/>'
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
    "DOCPROPERTY  NgayKy  \\* MERGEFORMAT </w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{runs}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_CONTROL = (
    '<w:sdt><w:sdtPr><w:alias w:val="{role}"/><w:tag w:val="{role}"/><w:id w:val="7{at}"/>'
    "<w:text/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
)


def twips(mm: float) -> int:
    return round(mm * _TWIPS)


class WordBlocks:
    """Writes blocks with the habits of one paper."""

    def __init__(self, runs: WordRuns, look: Look) -> None:
        self._runs = runs
        self._look = look
        self._shapes = 0
        self._controls = 0
        self._written = 0

    def written(self, block: Block) -> str:
        self._written += 1
        if isinstance(block, Para):
            return self.para(block)
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Columns):
            return self._columns(block)
        return self._floats(block)

    def para(self, para: Para, frame: str = "", section: str = "") -> str:
        runs = "".join(self._runs.written(run) for run in para.runs)
        if para.role == "title" and "page_mark" in self._look.quirks:
            runs = "<w:r><w:lastRenderedPageBreak/></w:r>" + runs
        if para.role == "date" and "fields" in self._look.quirks:
            runs = _FIELD.format(runs=runs)
        if para.role in {"number", "title", "recipient"} and "controls" in self._look.quirks:
            self._controls += 1
            runs = _CONTROL.format(role=para.role, at=1000 + self._controls, inner=runs)
        rsid = self._runs.rsid()
        return (
            f'<w:p w:rsidR="{rsid}" w:rsidRDefault="{rsid}" w:rsidP="{self._runs.rsid()}">'
            f"<w:pPr>{_properties(para, frame)}{section}</w:pPr>{runs}</w:p>"
        )

    def _table(self, table: Table) -> str:
        widths = "".join(f'<w:gridCol w:w="{twips(one)}"/>' for one in table.widths)
        rows = "".join(
            f'<w:tr w:rsidR="{self._runs.rsid()}" w:rsidTr="{self._runs.rsid()}">'
            + ("" if table.bordered else "<w:trPr><w:cantSplit/></w:trPr>")
            + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>'
                + "".join(self.para(one) for one in cell)
                + "</w:tc>"
                for width, cell in zip(table.widths, row, strict=True)
            )
            + "</w:tr>"
            for row in table.rows
        )
        style = '<w:tblStyle w:val="TableGrid"/>' if table.bordered else ""
        return (
            f'<w:tbl><w:tblPr>{style}<w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/>'
            f"</w:tblPr><w:tblGrid>{widths}</w:tblGrid>{rows}</w:tbl>"
        )

    def _columns(self, columns: Columns) -> str:
        """Three sections: what came before ends here, then two columns, then one again."""
        break_ = '<w:p><w:r><w:br w:type="column"/></w:r></w:p>'
        inner = "".join(self.para(one) for one in columns.left) + break_
        inner += "".join(self.para(one) for one in columns.right[:-1])
        before = f"<w:p><w:pPr>{self.section('')}</w:pPr></w:p>" if self._written > 1 else ""
        return before + inner + self.para(columns.right[-1], section=self.section(_TWO))

    def section(self, columns: str) -> str:
        top, bottom, left, right = (twips(one) for one in self._look.margins)
        wide, high = (twips(one) for one in self._look.sheet)
        lying = ' w:orient="landscape"' if wide > high else ""
        kind = '<w:type w:val="continuous"/>'
        return (
            f'<w:sectPr w:rsidR="{self._runs.rsid()}">@refs@{kind}'
            f'<w:pgSz w:w="{wide}" w:h="{high}"{lying}/>'
            f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
            f'w:header="567" w:footer="567" w:gutter="0"/>{columns or _ONE}'
            '<w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>'
        )

    def _floats(self, floats: Floats) -> str:
        if floats.floats[0].is_frame:
            return "".join(
                self.para(one, framed(float_)) for float_ in floats.floats for one in float_.paras
            )
        shapes = ""
        for float_ in floats.floats:
            self._shapes += 1
            inner = "".join(self.para(one) for one in float_.paras)
            shapes += text_box(float_, inner, self._shapes)
        anchor = f"<w:p><w:pPr/>{shapes}</w:p>"
        lines = max(0, round(floats.room / 6.0) - 1)
        return anchor + self.para(Para(runs=(Run(text=""),))) * lines


def _properties(para: Para, frame: str) -> str:
    tabs = "".join(f'<w:tab w:val="{kind}" w:pos="{twips(at)}"/>' for at, kind in para.tabs)
    line = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="1" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right")
    )
    parts = (
        "<w:pageBreakBefore/>" if para.new_page else "",
        frame,
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if para.bullet else "",
        f"<w:pBdr>{line}</w:pBdr>" if para.bordered else "",
        f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
        f'<w:spacing w:before="{round(para.before * 20)}" w:after="{round(para.after * 20)}" '
        'w:line="240" w:lineRule="auto"/>',
        ""
        if para.bullet
        else f'<w:ind w:left="{twips(para.left)}" w:firstLine="{twips(para.first)}"/>',
        f'<w:jc w:val="{para.align}"/>',
    )
    return "".join(parts)
