// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/media/experiment.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QDoubleSpinBox;
class QFormLayout;
class QVBoxLayout;

namespace lectern::ui {

class TextLabel;

/// The masses, speeds and spring of a block's scene, to be changed: each change is simulated first
/// and then one step of undo. What the simulation refuses is said and not put in. Names the blocks
/// whose sentences still state other values, and puts the present ones into them on request.
class SceneFields : public QWidget
{
    Q_OBJECT

public:
    /// @param document  Outlives the widget, which shows nothing once the block is gone.
    SceneFields(document::Document &document, document::BlockId block, QWidget *parent = nullptr);

Q_SIGNALS:
    void failed(const QString &message);
    void blockChosen(lectern::document::BlockId block); ///< One that states other values.

private:
    /// A number of the scene with its field.
    struct Field {
        std::function<double &(media::ExperimentScene &)> value;
        QDoubleSpinBox *box = nullptr; ///< Owned by this widget.
    };

    void build(const media::ExperimentScene &scene);
    void addField(QFormLayout *form, const QString &label, const QString &unit,
                  std::function<double &(media::ExperimentScene &)> value);
    void showScene();
    void showOutcome(const media::Experiment &experiment);
    void showStatements(const media::Experiment &experiment);
    void mendStatements(const media::Experiment &experiment);
    void apply(const std::function<void(media::ExperimentScene &)> &change);
    void refuse(const QString &message);
    Result<media::ExperimentScene> scene() const;

    document::Document &m_document;
    document::BlockId m_block;
    std::vector<Field> m_fields;
    TextLabel *m_fault; // These are owned by this widget.
    TextLabel *m_outcome;
    QVBoxLayout *m_statements;
    QTimer m_later; ///< Many changes of a draft or an undo are looked at once.
};

} // namespace lectern::ui
