"""A DOCX whose picture lies elsewhere: the gate refuses it, LibreOffice would fetch it."""

from __future__ import annotations

from tests.papers.word_documents import docx_file, repacked

_OFFICE = "http://schemas.openxmlformats.org"
_PICTURE = f"""<w:p xmlns:w="{_OFFICE}/wordprocessingml/2006/main"><w:r><w:drawing>
<wp:inline xmlns:wp="{_OFFICE}/drawingml/2006/wordprocessingDrawing">
<wp:extent cx="1000000" cy="1000000"/><wp:docPr id="1" name="a"/>
<a:graphic xmlns:a="{_OFFICE}/drawingml/2006/main">
<a:graphicData uri="{_OFFICE}/drawingml/2006/picture">
<pic:pic xmlns:pic="{_OFFICE}/drawingml/2006/picture">
<pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip xmlns:r="{_OFFICE}/officeDocument/2006/relationships" r:link="outside"/>
<a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1000000" cy="1000000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>
</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""


def docx_with_outside_picture(address: str) -> bytes:
    """A DOCX that shows the picture at this address."""
    link = (
        f'<Relationship Id="outside" Type="{_OFFICE}/officeDocument/2006/relationships/image" '
        f'Target="{address}" TargetMode="External"/></Relationships>'
    )

    def change(name: str, part: bytes) -> bytes:
        if name == "word/document.xml":
            return part.replace(b"<w:body>", b"<w:body>" + _PICTURE.encode(), 1)
        if name == "word/_rels/document.xml.rels":
            return part.replace(b"</Relationships>", link.encode(), 1)
        return part

    return repacked(docx_file(), change)
