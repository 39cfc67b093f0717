from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from bmnn_desk.ui.signing.saved_copy import SavedCopy
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def offered(qtbot: QtBot, source: Path) -> SavedCopy:
    panel = SavedCopy()
    kept(qtbot, panel)
    source.write_bytes(b"goc")
    panel.offer(b"da sua", source)
    return panel


def said(panel: SavedCopy) -> str:
    banner = panel.findChild(QFrame, "banner")
    assert isinstance(banner, QFrame)
    return banner.accessibleName()


def test_the_source_is_never_written_over_by_whatever_name(qtbot: QtBot, tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    panel = offered(qtbot, source)
    (tmp_path / "link.docx").symlink_to(source)
    for path in (source, tmp_path / "link.docx"):
        panel.save_to(path)
        assert source.read_bytes() == b"goc"
    assert "Không ghi đè" in said(panel)


def test_a_folder_that_is_gone_has_its_sentence_and_the_copy_stays(
    qtbot: QtBot, tmp_path: Path
) -> None:
    panel = offered(qtbot, tmp_path / "a.docx")
    panel.save_to(tmp_path / "gone" / "b.docx")
    assert "Thư mục không cho ghi" in said(panel)
    panel.save_to(tmp_path / panel.name())
    assert (tmp_path / "a (đã sửa).docx").read_bytes() == b"da sua"
    assert panel.isHidden()


def test_another_file_withdraws_the_copy(qtbot: QtBot, tmp_path: Path) -> None:
    panel = offered(qtbot, tmp_path / "a.docx")
    assert panel.source_text() == str(tmp_path / "a.docx")
    panel.keep_only(None)
    assert panel.isHidden()
    assert panel.source_text() == ""
