// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/experiment_exhibit.h"

#include "ui/editor/exhibit.h"
#include "ui/player/experiment_poster.h"
#include "ui/player/experiment_window.h"
#include "ui/player/player_look.h"
#include "ui/plots/custom_plot_renderer.h"
#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <deque>

namespace lectern::ui {
namespace {

using Renderer = std::shared_ptr<const media::PlotRenderer>;

constexpr int kCorner = 7; ///< Inside the line of a card.
constexpr size_t kKept = 8; ///< Posters of a page; each is some megabytes.

Result<media::Experiment> experimentOf(const document::Content &content,
                                       const document::Block &block)
{
    const auto scene = media::ExperimentScene::fromJson(block.payload->value);
    if (!scene)
        return std::unexpected(scene.error());
    return media::makeExperiment(*scene, content.header.language);
}

class LiveExperiment : public LiveExhibit
{
public:
    LiveExperiment(Renderer plots, const media::Experiment &experiment, QWidget *parent) :
        LiveExhibit(parent),
        m_plots(std::move(plots)),
        m_experiment(experiment),
        m_player(new ExperimentPlayer({.plots = m_plots}, this))
    {
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(0, 0, 0, 0);
        all->addWidget(m_player);
        setFocusProxy(m_player);
        m_player->setTopCorners(kCorner);
        m_player->setExperiment(experiment);
        connect(m_player, &ExperimentPlayer::closeRequested, this, &LiveExhibit::closeRequested);
        connect(m_player, &ExperimentPlayer::fullSizeRequested, this,
                &LiveExperiment::openFullSize);
    }

    void showBlock(const document::Content &content, const document::Block &block) override
    {
        const auto experiment = experimentOf(content, block);
        if (!experiment) {
            Q_EMIT closeRequested(); // The poster says why.
            return;
        }
        if (experiment->scene == m_experiment.scene)
            return;
        m_experiment = *experiment;
        m_player->setExperiment(*experiment);
    }

    void start() override { m_player->play(); }

private:
    void openFullSize()
    {
        m_player->pause();
        auto *full = new ExperimentWindow(m_experiment, {.plots = m_plots}, *m_player, window());
        full->show();
    }

    Renderer m_plots;
    media::Experiment m_experiment;
    ExperimentPlayer *m_player; // Owned by this widget.
};

class ExperimentExhibit : public Exhibit
{
public:
    int heightFor(int width) const override { return playerHeight(width); }

    void paint(QPainter &painter, const QRect &target, const document::Content &content,
               const document::Block &block, ThemeKind theme) override
    {
        const PosterLook look{target.size(), painter.device()->devicePixelRatioF(), theme,
                              scaled(13)};
        const Poster &poster = posterOf(content, block, look);
        painter.save();
        clipTopCorners(painter, target, kCorner);
        if (poster.fault.isEmpty())
            painter.drawPixmap(target.topLeft(), poster.picture);
        else
            paintFault(painter, target, poster.fault, theme);
        painter.restore();
    }

    QRect startButton(const QRect &target) const override { return posterPlayButton(target); }

    LiveExhibit *bringAlive(const document::Content &content, const document::Block &block,
                            QWidget *parent) override
    {
        const auto experiment = experimentOf(content, block);
        return experiment ? new LiveExperiment(m_plots, *experiment, parent) : nullptr;
    }

private:
    struct Poster {
        QJsonObject scene;
        Language language = Language::English;
        PosterLook look;
        QPixmap picture;
        QString fault; ///< Translated; why there is no picture.
    };

    const Poster &posterOf(const document::Content &content, const document::Block &block,
                           const PosterLook &look)
    {
        const QJsonObject &scene = block.payload->value;
        const Language language = content.header.language;
        const auto known = std::ranges::find_if(m_posters, [&](const Poster &poster) {
            return poster.look == look && poster.language == language && poster.scene == scene;
        });
        if (known != m_posters.end())
            return *known;
        Poster poster{scene, language, look, {}, {}};
        const auto experiment = experimentOf(content, block);
        if (experiment)
            poster.picture = experimentPoster(*experiment, *m_plots, look);
        else
            poster.fault = experiment.error().message;
        if (m_posters.size() >= kKept)
            m_posters.pop_front();
        m_posters.push_back(std::move(poster));
        return m_posters.back();
    }

    static void paintFault(QPainter &painter, const QRect &target, const QString &fault,
                           ThemeKind theme)
    {
        const double size = scaled(16);
        const QRect words = target.adjusted(scaled(44), scaled(16), -scaled(16), -scaled(16));
        paintGlyph(painter, Glyph::Warning,
                   QRectF(target.left() + scaled(16), words.top() + scaled(2), size, size),
                   color(Role::Warning, theme));
        painter.setFont(fontFor(TextStyle::Body));
        painter.setPen(color(Role::Text, theme));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, fault);
    }

    Renderer m_plots = std::make_shared<plots::CustomPlotRenderer>();
    std::deque<Poster> m_posters;
};

} // namespace

CardShaper experimentShaper()
{
    return [exhibit = std::make_shared<ExperimentExhibit>()](const document::Content &,
                                                             const document::Block &block, int) {
        CardShape shape;
        shape.exhibit = exhibit;
        for (const document::Field &field : block.fields)
            shape.lines.append({field.key, {}, {}, false, {}});
        return shape;
    };
}

} // namespace lectern::ui
