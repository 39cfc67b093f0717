"""What is alike in all flat ODF texts."""

from __future__ import annotations

_NAMES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    }.items()
)
DOCUMENT = (
    f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMES} office:version="1.3" \
office:mimetype="application/vnd.oasis.opendocument.text">"""
    """<office:font-face-decls><style:font-face style:name="{font}" \
svg:font-family="&apos;{font}&apos;"/><style:font-face style:name=".VnTime" \
svg:font-family="&apos;.VnTime&apos;"/><style:font-face style:name=".VnTimeH" \
svg:font-family="&apos;.VnTimeH&apos;"/><style:font-face style:name="VNI-Times" \
svg:font-family="&apos;VNI-Times&apos;"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties \
style:font-name="{font}" fo:font-size="14pt" fo:language="vi" fo:country="VN"/>\
</style:default-style><style:style style:name="Standard" style:family="paragraph"/>\
<style:style style:name="Centred" style:family="paragraph" \
style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/>\
</style:style><text:list-style style:name="Dashes"><text:list-level-style-bullet \
text:level="1" text:bullet-char="-"><style:list-level-properties \
text:list-level-position-and-space-mode="label-alignment">\
<style:list-level-label-alignment text:label-followed-by="space" fo:text-indent="-2mm" \
fo:margin-left="2mm"/></style:list-level-properties></text:list-level-style-bullet>\
</text:list-style></office:styles>
<office:automatic-styles>{styles}<style:page-layout style:name="Page">\
<style:page-layout-properties fo:page-width="{wide}mm" fo:page-height="{high}mm" \
style:print-orientation="{lying}" {margins}/><style:header-style>\
<style:header-footer-properties fo:min-height="10mm" fo:margin-bottom="2mm"/>\
</style:header-style><style:footer-style><style:header-footer-properties \
fo:min-height="10mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout>\
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" \
style:page-layout-name="Page"><style:header>{header}</style:header><style:header-first>\
{first}</style:header-first><style:footer>{footer}</style:footer></style:master-page>\
</office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>
"""
)
