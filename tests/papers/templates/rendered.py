"""Turns DOCX files into PDF with LibreOffice, all in one call."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def as_pdf(folder: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The PDF of each file by its name."""
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *(str(folder / f"{name}.docx") for name in files),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return {name: (folder / f"{name}.pdf").read_bytes() for name in files}
