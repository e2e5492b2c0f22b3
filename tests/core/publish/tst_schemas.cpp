// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/schema_validator.h"

#include <QDir>
#include <QTest>

using namespace lectern;

/// The schemas of what the command line prints, against examples of the contract.
class TestSchemas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examples_data();
    void examples();
    void everySchema_hasAnExample();
};

void TestSchemas::examples_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QByteArray>("valid");
    QTest::addColumn<QByteArray>("broken");
    const auto row = [](const char *schema, const char *valid, const char *broken) {
        QTest::newRow(schema) << QString::fromLatin1(schema) << QByteArray(valid)
                              << QByteArray(broken);
    };

    row("points",
        R"({"points": [{"term": "force", "definition": "A push.", "score": 0.5, "selected": true,
            "prerequisites": [], "spans": [{"start": 0, "end": 5, "quote": "force"}]}]})",
        R"({"points": [{"term": "force", "definition": "A push.", "score": 0.5, "selected": true,
            "prerequisites": [], "spans": []}]})");
    row("exercises",
        R"([{"kind": "numeric", "level": 2, "stem": "How large?", "options": [],
            "key": {"value": 4.2, "unit": "N", "tolerance": 0.1}, "solution": "Equal.", "verified": true,
            "parameters": {"m": "0.50 kg"}}])",
        R"([{"kind": "numeric", "level": 4, "stem": "How large?", "options": [], "key": ["a"],
            "solution": "Equal.", "verified": true, "parameters": {}}])");
    row("measurements",
        R"([{"quantity": "length", "value": 12.5, "unit": "mm", "uncertainty": 0.3, "valid": true, "reason": "",
             "method": "points", "version": "1",
             "region": {"instance": "1.2.3", "frame": 1, "points": [[0.5, 1.5]]}},
            {"quantity": "laa950", "unit": "%", "valid": false, "reason": "not computed: 8 mm slices",
             "method": "air-below-950", "version": "1"}])",
        R"([{"quantity": "laa950", "value": 6.1, "unit": "%", "valid": false, "reason": "8 mm slices",
             "method": "air-below-950", "version": "1"}])");
    row("phantom",
        R"({"series": [{"folder": "", "uid": "2.25.1", "days": 0, "images": 40, "truth": {"nodules": [
            {"centre": [0, 0, 0], "long_diameter_mm": 6, "short_diameter_mm": 6, "volume_mm3": 113.1, "hu": 40}],
            "lung_volume_ml": 4000, "laa950_percent": 0}}]})",
        R"({"series": []})");
    row("generation",
        R"({"text": "a", "tokens": [5, 2], "prompt_tokens": 7, "stop": "end", "stats": {"load_s": 0.1,
            "first_token_s": 0.2, "prefill_tokens_per_s": 90, "decode_tokens_per_s": 30.5,
            "private_bytes": 1000}})",
        R"({"text": "a", "tokens": [5.5], "prompt_tokens": 7, "stop": "end", "stats": {"load_s": 0.1,
            "first_token_s": 0.2, "prefill_tokens_per_s": 90, "decode_tokens_per_s": 30.5,
            "private_bytes": 1000}})");
    row("scores", R"([{"text": "a", "logprob": -3.25, "tokens": 2}])",
        R"([{"text": "a", "logprob": -3.25}])");
    row("tokens", "[1, 2]", "[-1]");
    row("wordings", R"([{"text": "a", "rule": "objective.state.1", "chosen": true}])",
        R"([{"text": "a", "rule": null, "chosen": true}])");
    row("proposals",
        R"([{"text": "a", "passed": false, "reasons": [{"start": 0, "end": 1, "why": "no fact"}],
            "first_token_s": 0.4}])",
        R"([{"text": "a", "passed": "no", "reasons": []}])");
    row("models",
        R"([{"id": "m", "name": "M", "file": "m.gguf", "family": "llama", "sha256": "AAAA", "licence": "",
            "source": "m.gguf", "bytes": 12, "parameters": 3, "memory_bytes": 40, "imported": true,
            "languages": ["en"], "present": true, "path": "/m.gguf", "changed": false}])",
        R"([{"id": "m", "name": "M", "file": "m.gguf", "languages": ["fr"]}])");
    row("terms",
        R"([{"start": 3, "end": 20, "concept": "pneumothorax", "label": "pneumothorax", "negated": true,
            "uncertain": false, "historical": false, "family": false}])",
        R"([{"start": 3, "end": 20, "concept": "pneumothorax", "label": "pneumothorax", "negated": 1,
            "uncertain": false, "historical": false, "family": false}])");
    row("flags",
        R"([{"rule": "minutes", "message": "48 of 45", "block": "b3", "start": 0, "end": 2}])",
        R"([{"rule": "minutes", "message": "48 of 45", "block": 3, "start": 0, "end": 2}])");
}

void TestSchemas::examples()
{
    QFETCH(QString, schema);
    QFETCH(QByteArray, valid);
    QFETCH(QByteArray, broken);

    const QStringList errors = test::schemaErrors(qPrintable(schema), valid);

    QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u'\n')));
    QVERIFY(!test::schemaErrors(qPrintable(schema), broken).isEmpty());
}

void TestSchemas::everySchema_hasAnExample()
{
    const QDir folder(QStringLiteral(LECTERN_SOURCE_DIR "/resources/schemas"));

    const QStringList files = folder.entryList({QStringLiteral("*.schema.json")});

    QCOMPARE(files.size(), 13); // Those above, and the document's (tst_document_json).
}

QTEST_MAIN(TestSchemas)
#include "tst_schemas.moc"
