"""Automatic styles of a flat ODF text, made as they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.documents.write.blocks import Para, Run

_ALIGN = {"left": "start", "right": "end", "center": "center", "both": "justify"}


class OdfStyles:
    """Names of styles by what they set."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def named(self, family: str, inner: str, attributes: str = "") -> str:
        key = f'style:family="{family}"{attributes}>{inner}'
        return self._names.setdefault(key, f"A{len(self._names)}")

    def written(self) -> str:
        return "".join(
            f'<style:style style:name="{name}" {key}</style:style>'
            for key, name in self._names.items()
        )

    def of_run(self, run: Run, font: str) -> str:
        bold = ' fo:font-weight="bold"' if run.bold else ""
        italic = ' fo:font-style="italic"' if run.italic else ""
        ink = f' fo:color="#{run.ink}"' if run.ink else ""
        line = ' style:text-underline-style="solid"' if run.underline else ""
        return self.named(
            "text",
            f'<style:text-properties style:font-name="{font}" '
            f'fo:font-size="{run.size}pt"{bold}{italic}{ink}{line}/>',
        )

    def of_para(self, para: Para, *, column_break: bool = False) -> str:
        new = ' fo:break-before="page"' if para.new_page else ""
        new = ' fo:break-before="column"' if column_break else new
        border = ' fo:border="1pt solid #000000" fo:padding="1mm"' if para.bordered else ""
        kinds = {"center": ' style:type="center"', "left": ""}
        tabs = "".join(
            f'<style:tab-stop style:position="{at}mm"{kinds[kind]}/>' for at, kind in para.tabs
        )
        return self.named(
            "paragraph",
            f'<style:paragraph-properties fo:text-align="{_ALIGN[para.align]}" '
            f'fo:text-indent="{para.first}mm" fo:margin-left="{para.left}mm" '
            f'fo:margin-top="{para.before}pt" fo:margin-bottom="{para.after}pt"{new}{border}>'
            f"<style:tab-stops>{tabs}</style:tab-stops></style:paragraph-properties>",
            ' style:parent-style-name="Standard"',
        )
