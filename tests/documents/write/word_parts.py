"""The parts of a DOCX that are alike in all papers."""

from __future__ import annotations

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ALONE = f'xmlns:w="{_W}"'
NAMESPACES = " ".join(
    (
        'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:o="urn:schemas-microsoft-com:office:office"',
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
        'xmlns:w10="urn:schemas-microsoft-com:office:word"',
        _ALONE,
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
        'mc:Ignorable="w14"',
    )
)
STYLES = f"""<w:styles {_ALONE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts \
w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" \
w:cstheme="minorBidi"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" \
w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing \
w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
<w:qFormat/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr>\
<w:rFonts w:ascii="@font@" w:hAnsi="@font@" w:cs="@font@"/><w:sz w:val="28"/>\
<w:szCs w:val="28"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1">\
<w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>\
<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn \
w:val="Normal"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal">\
<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" \
w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn \
w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left \
w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" \
w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/>\
</w:tblBorders></w:tblPr></w:style></w:styles>"""
SETTINGS = f"""<w:settings {_ALONE}><w:zoom w:percent="100"/><w:proofState \
w:spelling="clean" w:grammar="clean"/><w:defaultTabStop w:val="720"/>\
<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting \
w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
</w:compat><w:rsids><w:rsidRoot w:val="00A12B3C"/><w:rsid w:val="00A12B3C"/></w:rsids>\
<w:themeFontLang w:val="en-US"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>\
</w:settings>"""
FONTS = f"""<w:fonts {_ALONE}><w:font w:name="Times New Roman"><w:panose1 \
w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/></w:font>\
<w:font w:name=".VnTime"><w:panose1 w:val="020B7200000000000000"/><w:charset w:val="00"/>\
<w:family w:val="swiss"/></w:font></w:fonts>"""
NUMBERING = f"""<w:numbering {_ALONE}><w:abstractNum w:abstractNumId="0"><w:lvl \
w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/><w:lvlJc \
w:val="left"/><w:pPr><w:ind w:left="170" w:hanging="170"/></w:pPr></w:lvl>\
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_COLOURS = "".join(
    f'<a:{name}><a:srgbClr val="{ink}"/></a:{name}>'
    for name, ink in (
        ("dk1", "000000"),
        ("lt1", "FFFFFF"),
        ("dk2", "44546A"),
        ("lt2", "E7E6E6"),
        ("accent1", "4472C4"),
        ("accent2", "ED7D31"),
        ("accent3", "A5A5A5"),
        ("accent4", "FFC000"),
        ("accent5", "5B9BD5"),
        ("accent6", "70AD47"),
        ("hlink", "0563C1"),
        ("folHlink", "954F72"),
    )
)
THEME = f"""<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
name="Office Theme"><a:themeElements><a:clrScheme name="Office">{_COLOURS}</a:clrScheme>\
<a:fontScheme name="Office"><a:majorFont><a:latin typeface="Calibri Light"/><a:ea \
typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/>\
<a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme \
name="Office"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>\
{_LINE * 3}</a:lnStyleLst><a:effectStyleLst>\
{"<a:effectStyle><a:effectLst/></a:effectStyle>" * 3}</a:effectStyleLst>\
<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>\
</a:theme>"""
PAGE_FIELD = """<w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr><w:r>\
<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE   \\* MERGEFORMAT</w:instrText>\
</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r>\
<w:fldChar w:fldCharType="end"/></w:r></w:p>"""
COMMENT = """<w:comment w:id="{at}" w:author="Invented" w:date="2025-03-04T08:00:00Z" \
w:initials="I"><w:p><w:r><w:t>Xem lại: Người soạn thảo, độ mật.</w:t></w:r></w:p>\
</w:comment>"""
PROPERTIES = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><Template>Normal.dotm</Template><Pages>2</Pages>'
    "<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion>"
    "</Properties>"
)
