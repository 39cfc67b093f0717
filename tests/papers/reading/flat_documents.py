"""Flat ODT sources of an invented administrative document, for LibreOffice to print."""

from __future__ import annotations

import subprocess
import tempfile
from functools import cache
from pathlib import Path

HEAD = (
    ("UBND TỈNH LAI SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc"),
    ("Số: 05/BC-SNV", "Lai Sơn, ngày 05 tháng 3 năm 2025"),
)
BODY = (
    "Thực hiện kế hoạch công tác năm 2025 của Ủy ban nhân dân tỉnh, Sở Nội vụ đã phối hợp với các"
    " cơ quan, đơn vị liên quan triển khai đồng bộ các nhiệm vụ được giao, bảo đảm đúng tiến độ"
    " và chất lượng; kết quả cụ thể như sau đây."
)
FOOT = (
    ("Nơi nhận:", "KT. GIÁM ĐỐC"),
    ("- Thường trực Tỉnh ủy (để b/c);", "PHÓ GIÁM ĐỐC"),
    ("- Như kính gửi (bản số 01);", ""),
    ("- Lưu: VT, TH (02 bản).", ""),
    ("Người soạn thảo: Lê Văn Tám.", "Trần Văn Bình"),
)
_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)
_STYLES = """
<office:styles><style:default-style style:family="paragraph"><style:text-properties
 style:font-name="Liberation Serif" fo:font-family="Liberation Serif" fo:font-size="14pt"/>
</style:default-style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm"
 fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="3cm"
 fo:margin-right="1.5cm"/></style:page-layout>
<style:style style:name="C" style:family="paragraph"><style:paragraph-properties
 fo:text-align="center"/><style:text-properties fo:font-size="13pt" fo:font-weight="bold"/>
</style:style>
<style:style style:name="T" style:family="paragraph"><style:paragraph-properties><style:tab-stops>
<style:tab-stop style:position="4cm" style:type="center"/>
<style:tab-stop style:position="12cm" style:type="center"/></style:tab-stops>
</style:paragraph-properties><style:text-properties fo:font-size="12pt"/></style:style>
<style:style style:name="F" style:family="paragraph"><style:paragraph-properties><style:tab-stops>
<style:tab-stop style:position="12cm" style:type="center"/></style:tab-stops>
</style:paragraph-properties><style:text-properties fo:font-size="12pt"/></style:style>
<style:style style:name="J" style:family="paragraph"><style:paragraph-properties
 fo:text-align="justify" fo:text-indent="1.27cm" fo:margin-top="0.21cm"/></style:style>
<style:style style:name="N" style:family="paragraph"><style:text-properties
 fo:font-size="11pt"/></style:style>
<style:style style:name="L" style:family="table-column"><style:table-column-properties
 style:column-width="6.6cm"/></style:style>
<style:style style:name="R" style:family="table-column"><style:table-column-properties
 style:column-width="9.9cm"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
</style:master-page></office:master-styles>
"""


def document(*, by_tabs: bool) -> str:
    """The source of the document; its head and foot are made by tabs or by tables."""
    head = _tabbed("T", HEAD) if by_tabs else _table(HEAD, "C", "C")
    foot = _tabbed("F", FOOT) if by_tabs else _table(FOOT, "N", "C")
    title = _paragraph("C", "BÁO CÁO") + _paragraph("C", "Về kết quả công tác quý I năm 2025")
    body = _paragraph("J", BODY) * 3
    return (
        f'<?xml version="1.0"?><office:document {_NAMES} office:version="1.3"'
        ' office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{_STYLES}<office:body><office:text>{head}<text:p/>{title}{body}{foot}"
        "</office:text></office:body></office:document>"
    )


@cache
def printed(*, by_tabs: bool) -> bytes:
    """The document as LibreOffice prints it to PDF."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "paper.fodt")
        source.write_text(document(by_tabs=by_tabs), encoding="utf-8")
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return Path(folder, "paper.pdf").read_bytes()


def _paragraph(style: str, text: str) -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def _tabbed(style: str, rows: tuple[tuple[str, str], ...]) -> str:
    tab = "<text:tab/>"
    start = tab if style == "T" else ""
    return "".join(
        _paragraph(style, f"{start}{left}{tab if right else ''}{right}") for left, right in rows
    )


def _table(rows: tuple[tuple[str, str], ...], *styles: str) -> str:
    cells = "".join(
        "<table:table-cell>"
        + "".join(_paragraph(style, row[side]) for row in rows)
        + "</table:table-cell>"
        for side, style in enumerate(styles)
    )
    return (
        '<table:table><table:table-column table:style-name="L"/>'
        '<table:table-column table:style-name="R"/>'
        f"<table:table-row>{cells}</table:table-row></table:table>"
    )
