"""Any folder of PDF and DOCX files through the stamping: `python -m tests.corpus FOLDER`."""
