"""Text boxes (wps with a VML fallback), frames and watermarks in Word's XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.documents.write.blocks import Float

_EMU = 36000
_BOX = """<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\
<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" \
relativeHeight="2516{at:03d}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">\
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset>\
</wp:positionH><wp:positionV relativeFrom="{from_}"><wp:posOffset>{y}</wp:posOffset>\
</wp:positionV><wp:extent cx="{w}" cy="{h}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>\
<wp:wrapNone/><wp:docPr id="{at}" name="Text Box {at}"/><wp:cNvGraphicFramePr/>\
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData \
uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>\
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{w}" cy="{h}"/>\
</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>{line}</wps:spPr>\
<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" \
rIns="0" bIns="0"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic>\
</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="_x0000_s10{at}" \
type="#_x0000_t202" style="position:absolute;margin-left:0;margin-top:0;width:{wpt:.1f}pt;\
height:{hpt:.1f}pt;z-index:{at}" {stroke}><v:textbox inset="0,0,0,0"><w:txbxContent>{inner}\
</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""

WATERMARK = """<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:rPr><w:noProof/></w:rPr>\
<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" \
path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t" o:connecttype="rect"/>\
<v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject3577" \
o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;margin-left:0;\
margin-top:0;width:360pt;height:120pt;rotation:315;z-index:-251658752;\
mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" \
fillcolor="#{ink}" stroked="f"><v:fill opacity=".5"/><v:textpath \
style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="{text}"/></v:shape>\
</w:pict></w:r></w:p>"""


def text_box(float_: Float, inner: str, at: int) -> str:
    x, y, wide, high = float_.at
    line = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
    return _BOX.format(
        at=at,
        x=round(x * _EMU),
        y=round(y * _EMU),
        w=round(wide * _EMU),
        h=round(high * _EMU),
        wpt=wide / 25.4 * 72,
        hpt=high / 25.4 * 72,
        from_="page" if float_.from_page else "paragraph",
        line=line if float_.bordered else "<a:ln><a:noFill/></a:ln>",
        stroke="" if float_.bordered else 'filled="f" stroked="f"',
        inner=inner,
    )


def framed(float_: Float) -> str:
    x, y, wide, _ = (round(one * 56.7) for one in float_.at)
    anchor = "page" if float_.from_page else "text"
    return (
        f'<w:framePr w:w="{wide}" w:hSpace="20" w:wrap="around" w:vAnchor="{anchor}" '
        f'w:hAnchor="page" w:x="{x}" w:y="{y}"/>'
    )
