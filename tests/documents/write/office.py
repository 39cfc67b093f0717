"""Conversions by LibreOffice, many files at a time."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path


def converted(files: dict[str, bytes], kind: str) -> dict[str, bytes]:
    """Each file (by its name with its ending) as `kind` ("docx" or "pdf"), by its bare name.

    Raises:
        CalledProcessError: soffice ended badly.
        FileNotFoundError: a file was not converted.
    """
    if not files:
        return {}
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, data in files.items():
            (folder / name).write_bytes(data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        wanted = [str(folder / name) for name in files]
        subprocess.run(
            [
                "soffice",
                profile,
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                str(folder / "out"),
                *wanted,
            ],
            check=True,
            capture_output=True,
        )
        stems = [Path(name).stem for name in files]
        return {one: (folder / "out" / f"{one}.{kind}").read_bytes() for one in stems}
