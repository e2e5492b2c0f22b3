<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BundledChapters</name>
    <message>
        <source>The sample chapter could not be unpacked into the folder for temporary files. Free some space there and try again.</source>
        <translation>样章无法解压到临时文件夹，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>No chapter that comes with Lectern speaks of “%1”. There are: %2. Give a chapter of your own as a source.</source>
        <translation>自带样章中没有关于“%1”的内容。现有：%2。请提供自己的教材。</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>%1 of %2 minutes</source>
        <translation>时间合计 %1 / %2 分钟</translation>
    </message>
    <message>
        <source>%1 of %2 objectives assessed</source>
        <translation>%2 个目标中 %1 个有评价</translation>
    </message>
    <message>
        <source>%1 of %2 keys verified</source>
        <translation>%2 道题中 %1 道答案已核对</translation>
    </message>
    <message>
        <source>Safety note present</source>
        <translation>已有安全提示</translation>
    </message>
    <message>
        <source>Safety note missing</source>
        <translation>缺少安全提示</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Loading %1</source>
        <translation>正在载入 %1</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>This saved version is damaged. Restore another version instead.</source>
        <translation>这个保存的版本已损坏，请恢复其他版本。</translation>
    </message>
    <message>
        <source>This version was saved by a newer Lectern. Update Lectern to restore it.</source>
        <translation>这个版本由更新的 Lectern 保存，请更新 Lectern 后恢复。</translation>
    </message>
</context>
<context>
    <name>DocumentText</name>
    <message>
        <source>extracted</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>authored</source>
        <translation>撰写</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>drafting</source>
        <translation>起草中</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Knowledge points</source>
        <translation>知识点</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Sentence %1 of %2</source>
        <translation>第 %1 句，共 %2 句</translation>
    </message>
    <message>
        <source>%1, sentence %2 of %3</source>
        <translation>%1，第 %2 句，共 %3 句</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n 项事实</numerusform>
        </translation>
    </message>
    <message>
        <source>choosing among %1</source>
        <translation>在 %1 个句式中选择</translation>
    </message>
</context>
<context>
    <name>Drafter</name>
    <message>
        <source>A sentence of the draft could not be made. Please report it.</source>
        <translation>草稿中有一句无法写成，请反馈此问题。</translation>
    </message>
    <message>
        <source>Drafting: block %1 of %2</source>
        <translation>正在起草：第 %1 块，共 %2 块</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>起草完成</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The work was stopped.</source>
        <translation>任务已停止。</translation>
    </message>
    <message>
        <source>The model %1 is not there. Choose another model or import the file again.</source>
        <translation>模型 %1 不存在。请选择其他模型，或重新导入文件。</translation>
    </message>
    <message>
        <source>The model %1 could not be read. Check that you may read it and try again.</source>
        <translation>模型 %1 无法读取。请检查读取权限后重试。</translation>
    </message>
    <message>
        <source>%1 is not a model that Lectern can read. Choose a GGUF file, or a folder with config.json, tokenizer.json and safetensors files.</source>
        <translation>%1 不是可读取的模型。请选择 GGUF 文件，或含 config.json、tokenizer.json 和 safetensors 的文件夹。</translation>
    </message>
    <message>
        <source>The model %1 is damaged (%2). Download or import it again.</source>
        <translation>模型 %1 已损坏（%2）。请重新下载或导入。</translation>
    </message>
    <message>
        <source>This model cannot be used yet: %1. Choose another model.</source>
        <translation>暂不能使用该模型：%1。请选择其他模型。</translation>
    </message>
    <message>
        <source>The model needs %1 of memory and %2 are free. Close other programs or choose a smaller model.</source>
        <translation>该模型需要 %1 内存，当前可用 %2。请关闭其他程序，或选择更小的模型。</translation>
    </message>
    <message>
        <source>The text has %1 tokens and the model reads at most %2. Shorten the text or choose a model with a longer context.</source>
        <translation>文字有 %1 个词元，模型最多读取 %2 个。请缩短文字，或选择上下文更长的模型。</translation>
    </message>
    <message>
        <source>The request cannot be carried out: %1. Change it and try again.</source>
        <translation>请求无法执行：%1。请修改后重试。</translation>
    </message>
    <message>
        <source>There was not enough memory for the model. Close other programs or choose a smaller model.</source>
        <translation>内存不足以运行模型。请关闭其他程序，或选择更小的模型。</translation>
    </message>
    <message>
        <source>The engine failed. Try again; if it happens again, report it with the log.</source>
        <translation>引擎出错，请重试；若再次出现，请连同日志一起反馈。</translation>
    </message>
    <message>
        <source>No model is loaded. Choose a model first.</source>
        <translation>尚未载入模型，请先选择模型。</translation>
    </message>
</context>
<context>
    <name>ExerciseCard</name>
    <message>
        <source>Single choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>True or false, with reason</source>
        <translation>判断并说明理由</translation>
    </message>
    <message>
        <source>Number with unit</source>
        <translation>数值与单位</translation>
    </message>
    <message>
        <source>Short answer</source>
        <translation>简答</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>答案：%1</translation>
    </message>
    <message>
        <source>Key: place %1</source>
        <translation>答案：第 %1 位</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Exercise %1</source>
        <translation>习题 %1</translation>
    </message>
    <message>
        <source>%1 · level %2</source>
        <translation>%1 · %2 级</translation>
    </message>
    <message>
        <source>Key checked by a second solver</source>
        <translation>答案已由另一解法核对</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Worked answer</source>
        <translation>解答</translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>An exercise template holds a wrong formula.</source>
        <translation>习题模板中的公式有误。</translation>
    </message>
    <message>
        <source>The exercise templates cannot be read. Install Lectern again.</source>
        <translation>习题模板无法读取，请重新安装 Lectern。</translation>
    </message>
</context>
<context>
    <name>ExperimentRenditions</name>
    <message>
        <source>The film could not be read back from the folder for temporary files. Free some space there and try again.</source>
        <translation>视频无法从临时文件夹读回，请腾出空间后重试。</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Plan</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Student worksheet</source>
        <translation>学习单</translation>
    </message>
    <message>
        <source>Answer key</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Film (MP4)</source>
        <translation>视频（MP4）</translation>
    </message>
    <message>
        <source>This document holds no film. Add an experiment, or choose another format.</source>
        <translation>此文档没有视频。请添加实验，或选择其他格式。</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The PDF could not be begun.</source>
        <translation>PDF 无法开始写出。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>The PDF could not be finished.</source>
        <translation>PDF 未能写完。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was left there; choose another place or free some space.</source>
        <translation>%1 无法写出：%2。未留下任何文件，请换个位置或腾出空间。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>%1 is a folder. Give the name of a file inside it.</source>
        <translation>%1 是文件夹，请给出其中的文件名。</translation>
    </message>
    <message>
        <source>pandoc could not make the Word file. Update pandoc, or export as PDF or HTML.</source>
        <translation>pandoc 未能生成 Word 文件。请更新 pandoc，或导出为 PDF、HTML。</translation>
    </message>
    <message>
        <source>There is no room for temporary files. Free some space and try again.</source>
        <translation>临时文件空间不足，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Word files are made by the program pandoc, which is not installed. Install the package pandoc (on Debian: apt install pandoc) and export again.</source>
        <translation>Word 文件由 pandoc 生成，本机未安装。请安装 pandoc（Debian：apt install pandoc）后重新导出。</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>The Word template could not be made.</source>
        <translation>Word 模板无法生成。</translation>
    </message>
</context>
<context>
    <name>FormulaRenderer</name>
    <message>
        <source>Formulas cannot be drawn: the file %1 is missing. Install Lectern again.</source>
        <translation>公式无法绘制：缺少文件 %1。请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>Formulas cannot be drawn: the file %1 is damaged. Install Lectern again.</source>
        <translation>公式无法绘制：文件 %1 已损坏。请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>The formula “%1” cannot be read: %2. Correct it in the document.</source>
        <translation>公式“%1”无法识别：%2。请在文档中修改。</translation>
    </message>
    <message>
        <source>The formula is empty. Write it or delete it.</source>
        <translation>公式为空，请填写或删除。</translation>
    </message>
    <message>
        <source>The formula is longer than %1 characters. Split it.</source>
        <translation>公式超过 %1 个字符，请拆分。</translation>
    </message>
</context>
<context>
    <name>Ingest</name>
    <message>
        <source>%1 was not found. Check its name and folder.</source>
        <translation>找不到 %1，请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Choose a file, not a folder, that you are allowed to read.</source>
        <translation>%1 无法打开。请选择有读取权限的文件，而不是文件夹。</translation>
    </message>
    <message>
        <source>%1 holds no text. Choose a file with text.</source>
        <translation>%1 不含文字，请选择有文字的文件。</translation>
    </message>
    <message>
        <source>%1 is not text, Markdown, HTML, DOCX, EPUB or PDF. Save it as one of these.</source>
        <translation>%1 不是文本、Markdown、HTML、DOCX、EPUB 或 PDF。请另存为其中一种。</translation>
    </message>
    <message>
        <source>%1 is in an Office format of before 2007. Save it as DOCX.</source>
        <translation>%1 是 2007 年以前的 Office 格式，请另存为 DOCX。</translation>
    </message>
    <message>
        <source>%1 is a document of a kind that is not read here. Save it as DOCX or PDF.</source>
        <translation>%1 是不支持的文档类型，请另存为 DOCX 或 PDF。</translation>
    </message>
    <message>
        <source>The characters of %1 are not in UTF-8, UTF-16 or GB18030. Save it as UTF-8.</source>
        <translation>%1 的编码不是 UTF-8、UTF-16 或 GB18030，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Save a copy without the password.</source>
        <translation>%1 有密码保护，请另存一份不带密码的副本。</translation>
    </message>
    <message>
        <source>%1 is locked by its publisher. Choose a copy without copy protection.</source>
        <translation>%1 已被出版方加密，请选择没有复制保护的版本。</translation>
    </message>
    <message>
        <source>%1: This PDF has no text. Scan it with text recognition first, or type the topic.</source>
        <translation>%1：此 PDF 不含文字。请先做文字识别，或直接输入课题。</translation>
    </message>
    <message>
        <source>%1 is too large to be read at once. Split it, by chapter for example.</source>
        <translation>%1 过大，无法一次读取。请拆分，例如按章。</translation>
    </message>
    <message>
        <source>%1 unpacks to far more than a document holds, and was not read. Get it anew from where it came.</source>
        <translation>%1 解压后远超正常文档，未读取。请从原处重新获取。</translation>
    </message>
    <message>
        <source>%1 is nested too deeply to be read. Save it anew in the program that made it.</source>
        <translation>%1 嵌套过深，无法读取。请用原程序重新保存。</translation>
    </message>
    <message>
        <source>%1 needs more memory than reading may take. Split it, by chapter for example.</source>
        <translation>读取 %1 所需内存超出限制。请拆分，例如按章。</translation>
    </message>
    <message>
        <source>%1 took too long to read. Split it, by chapter for example.</source>
        <translation>读取 %1 超时。请拆分，例如按章。</translation>
    </message>
    <message>
        <source>%1 was not read, as the program lectern-reader is missing. Install Lectern again.</source>
        <translation>缺少程序 lectern-reader，未能读取 %1。请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>%1 could not be read; it may be damaged. Open it in the program that made it and save it again.</source>
        <translation>%1 无法读取，可能已损坏。请用原程序打开并重新保存。</translation>
    </message>
    <message>
        <source>Reading page %1 of %2</source>
        <translation>正在读取第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Reading part %1 of %2</source>
        <translation>正在读取第 %1 部分，共 %2 部分</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, then try again.</source>
        <translation>内存不足，请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Lectern made a mistake in this work. Start it again, or report it.</source>
        <translation>Lectern 在此任务中出错。请重新开始，或反馈此问题。</translation>
    </message>
    <message>
        <source>This Lectern does not know this kind of work. Update Lectern.</source>
        <translation>此版本不认识这种任务，请更新 Lectern。</translation>
    </message>
    <message>
        <source>This work is no longer in the list.</source>
        <translation>此任务已不在列表中。</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>The sources explain no term that a lesson could be built on. Add a chapter with running text, or choose another topic.</source>
        <translation>来源中没有可用来备课的概念。请添加有正文的教材，或更换课题。</translation>
    </message>
    <message>
        <source>A lesson lasts %1 to %2 minutes. Choose another length.</source>
        <translation>一节课为 %1 至 %2 分钟，请更改时长。</translation>
    </message>
</context>
<context>
    <name>LessonFlow</name>
    <message>
        <source>Reading the chapter</source>
        <translation>正在读取教材</translation>
    </message>
    <message>
        <source>Finding the knowledge points</source>
        <translation>正在提取知识点</translation>
    </message>
    <message>
        <source>Making and checking exercises</source>
        <translation>正在出题并核对</translation>
    </message>
    <message>
        <source>Simulating the experiment</source>
        <translation>正在模拟实验</translation>
    </message>
</context>
<context>
    <name>Media</name>
    <message>
        <source>The plot could not be drawn.</source>
        <translation>图线无法绘制。</translation>
    </message>
    <message>
        <source>The experiment cannot be read: “%1” is missing or out of its range. Correct it, or start from the bundled experiment.</source>
        <translation>实验无法读取：“%1”缺失或超出范围。请修改，或从自带实验开始。</translation>
    </message>
    <message>
        <source>There is no experiment named “%1”.</source>
        <translation>没有名为“%1”的实验。</translation>
    </message>
    <message>
        <source>The words for this experiment are missing from the program. Install Lectern again.</source>
        <translation>程序缺少此实验的文字，请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>The carts do not meet in this experiment. Let the left one be faster, or give it more time.</source>
        <translation>此实验中两车没有相遇。请加快左车，或延长时间。</translation>
    </message>
    <message>
        <source>The carts have not parted when the experiment ends. Give it more time or a stiffer spring.</source>
        <translation>实验结束时两车尚未分开。请延长时间，或换更硬的弹簧。</translation>
    </message>
    <message>
        <source>The spring is too soft for these carts: it would be pressed flat. Take a stiffer or longer one, or lower speeds.</source>
        <translation>弹簧过软，会被压到底。请换更硬或更长的弹簧，或降低速度。</translation>
    </message>
    <message>
        <source>The narration could not be spoken. The video can be made without sound.</source>
        <translation>解说无法合成，可生成无声视频。</translation>
    </message>
    <message>
        <source>There is no voice for this language on this computer. Install espeak-ng-data; until then videos are silent, with captions.</source>
        <translation>本机没有该语言的语音。请安装 espeak-ng-data；在此之前视频无声，带字幕。</translation>
    </message>
    <message>
        <source>Speaking the narration</source>
        <translation>正在合成解说</translation>
    </message>
    <message>
        <source>Rendering second %1 of %2</source>
        <translation>正在渲染第 %1 秒，共 %2 秒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>This computer&apos;s FFmpeg has no sound encoder that Lectern can use. Install one with AAC or Opus.</source>
        <translation>本机 FFmpeg 没有可用的音频编码器，请安装带 AAC 或 Opus 的版本。</translation>
    </message>
    <message>
        <source>There is not enough memory to render the video. Close other programs and try again.</source>
        <translation>内存不足以渲染视频，请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The video could not be rendered. Export without the video, or try again.</source>
        <translation>视频无法渲染。请不带视频导出，或重试。</translation>
    </message>
    <message>
        <source>This computer&apos;s FFmpeg has no video encoder that Lectern can use. Install one with H.264 or VP9.</source>
        <translation>本机 FFmpeg 没有可用的视频编码器，请安装带 H.264 或 VP9 的版本。</translation>
    </message>
    <message>
        <source>“%1” could not be written. Check that the folder exists, that you may write there and that the disk has room.</source>
        <translation>“%1”无法写出。请检查文件夹是否存在、是否可写、磁盘是否有空间。</translation>
    </message>
</context>
<context>
    <name>ModelCatalogue</name>
    <message>
        <source>The list of models is damaged. Install Lectern again.</source>
        <translation>模型列表已损坏，请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>The list of models is empty. Install Lectern again.</source>
        <translation>模型列表为空，请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>There is no model at %1. Check the path.</source>
        <translation>%1 处没有模型，请检查路径。</translation>
    </message>
    <message>
        <source>The file of the model %1 is not on this computer. Put %2 into %3.</source>
        <translation>本机没有模型 %1 的文件。请将 %2 放入 %3。</translation>
    </message>
    <message>
        <source>No model is called %1. There are: %2. A path works too.</source>
        <translation>没有名为 %1 的模型。现有：%2。也可给出路径。</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>pattern %1</source>
        <translation>句式 %1</translation>
    </message>
    <message>
        <source>chosen by %1</source>
        <translation>由 %1 选定</translation>
    </message>
    <message>
        <source>worded by %1</source>
        <translation>由 %1 措辞</translation>
    </message>
    <message>
        <source>Quoted word for word</source>
        <translation>逐字摘录</translation>
    </message>
    <message numerus="yes">
        <source>From %n fact(s)</source>
        <translation>
            <numerusform>依据 %n 项事实</numerusform>
        </translation>
    </message>
    <message>
        <source>Passed the check</source>
        <translation>已通过核对</translation>
    </message>
    <message>
        <source>Edited from: %1</source>
        <translation>改自：%1</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>The sentence patterns in %1 are damaged. Install Lectern again.</source>
        <translation>%1 中的句式已损坏，请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>The word lists of the proposal check are damaged. Install Lectern again.</source>
        <translation>建议核对所用的词表已损坏，请重新安装 Lectern。</translation>
    </message>
</context>
<context>
    <name>ProposalCheck</name>
    <message>
        <source>“%1” denies something that the facts do not deny.</source>
        <translation>“%1”否定了事实没有否定的内容。</translation>
    </message>
    <message>
        <source>The side or direction “%1” is not among the facts.</source>
        <translation>事实中没有“%1”这一侧或方向。</translation>
    </message>
    <message>
        <source>“%1” claims a connection that the facts do not carry.</source>
        <translation>“%1”表述了事实没有给出的联系。</translation>
    </message>
    <message>
        <source>“%1” changes how certain the statement is.</source>
        <translation>“%1”改变了表述的确定程度。</translation>
    </message>
    <message>
        <source>“%1” tells of another time than the facts.</source>
        <translation>“%1”所说的时间与事实不同。</translation>
    </message>
    <message>
        <source>“%1” claims more or less than the facts.</source>
        <translation>“%1”所说的范围大于或小于事实。</translation>
    </message>
    <message>
        <source>It leaves out or shifts a negation, a side, a comparison or a quantity.</source>
        <translation>漏掉或挪动了否定、方位、比较或数量。</translation>
    </message>
    <message>
        <source>It relates the values in another way than the facts do.</source>
        <translation>数值之间的关系与事实不同。</translation>
    </message>
    <message>
        <source>This clause mixes two facts.</source>
        <translation>这个分句混淆了两个事实。</translation>
    </message>
    <message>
        <source>“%1” is given another meaning here.</source>
        <translation>“%1”在这里换了意思。</translation>
    </message>
    <message>
        <source>A negation or a side stands with another fact than it should.</source>
        <translation>否定或方位用在了别的事实上。</translation>
    </message>
    <message>
        <source>It is less than half as long as the plain sentence.</source>
        <translation>长度不到原句的一半。</translation>
    </message>
    <message>
        <source>It is more than twice as long as the plain sentence.</source>
        <translation>长度超过原句的两倍。</translation>
    </message>
    <message>
        <source>The sentence does not end.</source>
        <translation>句子没有结束。</translation>
    </message>
    <message>
        <source>This is not running text.</source>
        <translation>这不是连贯的句子。</translation>
    </message>
    <message>
        <source>The sentence does not begin with a capital.</source>
        <translation>句首没有大写。</translation>
    </message>
    <message>
        <source>A bracket or a quotation mark is missing.</source>
        <translation>缺少括号或引号。</translation>
    </message>
    <message>
        <source>It has more or fewer sentences.</source>
        <translation>句数增多或减少了。</translation>
    </message>
    <message>
        <source>It is another kind of sentence: a statement, a question and a request differ.</source>
        <translation>句类变了：陈述、疑问和祈使不可互换。</translation>
    </message>
    <message>
        <source>It exclaims.</source>
        <translation>用了感叹句。</translation>
    </message>
    <message>
        <source>This word is repeated.</source>
        <translation>这个词重复了。</translation>
    </message>
    <message>
        <source>This sentence stands before it already.</source>
        <translation>前面已经有这句话。</translation>
    </message>
    <message>
        <source>It does not say “%1” as the facts give it.</source>
        <translation>没有按事实写出“%1”。</translation>
    </message>
    <message>
        <source>The number “%1” is not among the facts.</source>
        <translation>事实中没有数值“%1”。</translation>
    </message>
    <message>
        <source>The unit “%1” is not among the facts.</source>
        <translation>事实中没有单位“%1”。</translation>
    </message>
    <message>
        <source>The name “%1” is not among the facts.</source>
        <translation>事实中没有名称“%1”。</translation>
    </message>
    <message>
        <source>“%1” is neither in the facts nor in the passage.</source>
        <translation>“%1”既不在事实中，也不在原文中。</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Objective</source>
        <translation>教学目标</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>教学目标</translation>
    </message>
    <message>
        <source>Key point</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Hard point</source>
        <translation>难点</translation>
    </message>
    <message>
        <source>Hard points</source>
        <translation>难点</translation>
    </message>
    <message>
        <source>Prior knowledge</source>
        <translation>学情分析</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>教学环节</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>教学过程</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>讲解</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>习题</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>习题</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>教学准备</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全提示</translation>
    </message>
    <message>
        <source>Board plan</source>
        <translation>板书设计</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>教学反思</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>插图</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Extracted</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Authored</source>
        <translation>撰写</translation>
    </message>
</context>
<context>
    <name>RuntimeLoader</name>
    <message>
        <source>%1 is not Lectern&apos;s engine. Reinstall Lectern.</source>
        <translation>%1 不是 Lectern 的引擎，请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>The engine cannot run on this machine: %1. Lectern works on without a model.</source>
        <translation>引擎不能在本机运行：%1。Lectern 可在没有模型的情况下继续工作。</translation>
    </message>
    <message>
        <source>Lectern&apos;s engine was not found beside the program. Reinstall Lectern, or set LECTERN_ENGINE to the file lectern_engine.</source>
        <translation>程序旁没有找到引擎。请重新安装 Lectern，或将 LECTERN_ENGINE 设为 lectern_engine 文件。</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The file is damaged. Open a copy or the .bak file beside it.</source>
        <translation>文件已损坏，请打开副本或旁边的 .bak 文件。</translation>
    </message>
    <message>
        <source>This is not a Lectern file. Choose a file that Lectern saved.</source>
        <translation>这不是 Lectern 文件，请选择 Lectern 保存的文件。</translation>
    </message>
    <message>
        <source>Another program has changed this file. Save a copy under another name, then open both.</source>
        <translation>其他程序更改了此文件。请另存副本，再分别打开。</translation>
    </message>
    <message>
        <source>This version is no longer in the file.</source>
        <translation>文件中已没有此版本。</translation>
    </message>
    <message>
        <source>The file is not there. It may have been moved or renamed; choose it again.</source>
        <translation>文件不存在，可能已移动或改名，请重新选择。</translation>
    </message>
    <message>
        <source>What was looked for is not in the file.</source>
        <translation>文件中没有要找的内容。</translation>
    </message>
    <message>
        <source>This file was written by a newer Lectern. Update Lectern to open it.</source>
        <translation>此文件由更新的 Lectern 写出，请更新 Lectern 后打开。</translation>
    </message>
    <message>
        <source>The file cannot be written here. Choose another folder, or allow writing to it.</source>
        <translation>文件无法写到这里。请换个文件夹，或允许写入。</translation>
    </message>
    <message>
        <source>The file was moved or deleted while it was open. Put it back, or save a copy.</source>
        <translation>文件在打开时被移动或删除。请放回原处，或另存副本。</translation>
    </message>
    <message>
        <source>The disk is full. Make room; nothing is lost, and Lectern tries again.</source>
        <translation>磁盘已满。请腾出空间；内容没有丢失，Lectern 会再次尝试。</translation>
    </message>
    <message>
        <source>The file cannot be written. Save a copy in another folder, or allow writing to this one.</source>
        <translation>文件无法写入。请另存到其他文件夹，或允许写入此文件夹。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that the folder is there and may be read and written.</source>
        <translation>文件无法打开。请检查文件夹是否存在、是否可读写。</translation>
    </message>
    <message>
        <source>Reading or writing failed. Check the disk or the network folder, then try again.</source>
        <translation>读写失败。请检查磁盘或网络文件夹后重试。</translation>
    </message>
    <message>
        <source>The file is in use by another program. Close it there, then try again.</source>
        <translation>文件正被其他程序使用，请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, then try again.</source>
        <translation>内存不足，请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The file could not be read or written as expected. Open a copy, and report this.</source>
        <translation>文件读写异常。请打开副本，并反馈此问题。</translation>
    </message>
    <message>
        <source>Lectern made a mistake and stopped before it could do harm. Please report it; your file is as it was.</source>
        <translation>Lectern 出错并已停下，文件保持原样。请反馈此问题。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>%1 could not be read: %2. Check the path.</source>
        <translation>%1 无法读取：%2。请检查路径。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>There is no source %1 in this document. There are: %2.</source>
        <translation>此文档没有来源 %1。现有：%2。</translation>
    </message>
    <message>
        <source>There is no format %1. There are: %2.</source>
        <translation>没有格式 %1。现有：%2。</translation>
    </message>
    <message>
        <source>The format %1 has no part %2.</source>
        <translation>格式 %1 没有 %2 部分。</translation>
    </message>
    <message>
        <source>Stopped; the text so far is above.</source>
        <translation>已停止，已有文字见上。</translation>
    </message>
    <message>
        <source>Stopped; no document was written.</source>
        <translation>已停止，未写出文档。</translation>
    </message>
</context>
<context>
    <name>lectern::LessonJob</name>
    <message>
        <source>%1, on this computer</source>
        <translation>%1，在本机运行</translation>
    </message>
    <message>
        <source>Wordings by our rules of variety; a larger model would choose in Chinese</source>
        <translation>句式按变化规则选定；更大的模型可在中文中选择</translation>
    </message>
</context>
<context>
    <name>lectern::document::Commands</name>
    <message>
        <source>This block is no longer in the document. Undo to get it back.</source>
        <translation>此块已不在文档中，可撤销以恢复。</translation>
    </message>
    <message>
        <source>This block is locked. Unlock it to change it.</source>
        <translation>此块已锁定，解锁后可修改。</translation>
    </message>
    <message>
        <source>This part of the block is no longer there.</source>
        <translation>块中已没有这一部分。</translation>
    </message>
    <message>
        <source>Change the head of the document</source>
        <translation>修改文档信息</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>Add picture or clip</source>
        <translation>添加图片或片段</translation>
    </message>
    <message>
        <source>The picture or clip is larger than 32 MB. Make it smaller, or link to it instead.</source>
        <translation>图片或片段超过 32 MB。请缩小，或改为链接。</translation>
    </message>
    <message>
        <source>Restore version</source>
        <translation>恢复版本</translation>
    </message>
    <message>
        <source>This place is no longer in the document.</source>
        <translation>文档中已没有这个位置。</translation>
    </message>
    <message>
        <source>Insert block</source>
        <translation>插入块</translation>
    </message>
    <message>
        <source>Remove block</source>
        <translation>删除块</translation>
    </message>
    <message>
        <source>Move block</source>
        <translation>移动块</translation>
    </message>
    <message>
        <source>Redraft block</source>
        <translation>重新起草</translation>
    </message>
    <message>
        <source>Change block</source>
        <translation>修改块</translation>
    </message>
    <message>
        <source>Change properties</source>
        <translation>修改属性</translation>
    </message>
    <message>
        <source>Lock block</source>
        <translation>锁定块</translation>
    </message>
    <message>
        <source>Unlock block</source>
        <translation>解锁块</translation>
    </message>
    <message>
        <source>Insert picture</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>This text is one line. Add a block below instead.</source>
        <translation>这里只能写一行，请在下方添加块。</translation>
    </message>
    <message>
        <source>Split paragraph</source>
        <translation>拆分段落</translation>
    </message>
    <message>
        <source>End list</source>
        <translation>结束列表</translation>
    </message>
    <message>
        <source>New list item</source>
        <translation>新列表项</translation>
    </message>
    <message>
        <source>There is no text before this to join with.</source>
        <translation>前面没有可合并的文字。</translation>
    </message>
    <message>
        <source>Join paragraphs</source>
        <translation>合并段落</translation>
    </message>
    <message>
        <source>Join list items</source>
        <translation>合并列表项</translation>
    </message>
    <message>
        <source>Take item out of list</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>This block cannot become text. Insert a new block instead.</source>
        <translation>此块不能改为文字，请插入新块。</translation>
    </message>
    <message>
        <source>Change type of block</source>
        <translation>更改块类型</translation>
    </message>
    <message>
        <source>The table has no such row or column, or only this one.</source>
        <translation>表格没有这一行或列，或只剩这一个。</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>插入行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Insert column</source>
        <translation>插入列</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>This place is no longer in the text.</source>
        <translation>文字中已没有这个位置。</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>编辑文字</translation>
    </message>
    <message>
        <source>Change format</source>
        <translation>更改格式</translation>
    </message>
    <message>
        <source>Put in proposal</source>
        <translation>采用建议</translation>
    </message>
</context>
<context>
    <name>lectern::document::DraftWriter</name>
    <message>
        <source>Draft lesson</source>
        <translation>起草教案</translation>
    </message>
</context>
<context>
    <name>lectern::plots::PlotView</name>
    <message>
        <source>Plot</source>
        <translation>图线</translation>
    </message>
    <message>
        <source>Values of the plot: %1</source>
        <translation>图线数据：%1</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ActionRegistry</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>%1 belongs to the system or to input methods. Choose another one.</source>
        <translation>%1 由系统或输入法占用，请换一个。</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Choose another one, or change that first.</source>
        <translation>%1 已用于“%2”。请换一个，或先改那一个。</translation>
    </message>
    <message>
        <source>New lesson…</source>
        <translation>新建教案…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>保留此版本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close lesson</source>
        <translation>关闭教案</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>默认文字大小</translation>
    </message>
</context>
<context>
    <name>lectern::ui::BlockView</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Chinese plan</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>5E plan</source>
        <translation>5E 教学设计</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ChipRow</name>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n 种来源</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>lectern::ui::CommandPalette</name>
    <message>
        <source>No match. Searched commands, titles and text.</source>
        <translation>没有匹配结果，已搜索命令、标题和正文。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>查找或执行命令</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>lectern::ui::DocumentFlow</name>
    <message>
        <source>Open a lesson</source>
        <translation>打开教案</translation>
    </message>
    <message>
        <source>This version is kept. You can return to it at any time.</source>
        <translation>此版本已保留，可随时返回。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>A copy was saved.</source>
        <translation>副本已保存。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exported to “%1”.</source>
        <translation>已导出到“%1”。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::DraftFlow</name>
    <message>
        <source>There is no other true wording of this sentence. You can write your own.</source>
        <translation>这句话没有其他同义句式，可自行改写。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::DraftRow</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keeps the finished blocks (Esc)</source>
        <translation>保留已完成的块（Esc）</translation>
    </message>
</context>
<context>
    <name>lectern::ui::EditorController</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Turn into a paragraph</source>
        <translation>改为正文</translation>
    </message>
    <message>
        <source>Turn into a heading</source>
        <translation>改为标题</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete block</source>
        <translation>删除块</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Rephrase</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>查看来源</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Just a slash</source>
        <translation>只输入斜杠</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>完整教案</translation>
    </message>
    <message>
        <source>Student worksheet, without keys</source>
        <translation>学习单（不含答案）</translation>
    </message>
    <message>
        <source>Answer key</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>选择位置…</translation>
    </message>
</context>
<context>
    <name>lectern::ui::FindBar</name>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>没有匹配</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>关闭检查器</translation>
    </message>
</context>
<context>
    <name>lectern::ui::LessonPage</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>查找或执行命令</translation>
    </message>
    <message numerus="yes">
        <source>Drafting: %n block(s)</source>
        <translation>
            <numerusform>正在起草：已完成 %n 块</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 字</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 词</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>lectern::ui::LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Search titles and text</source>
        <translation>搜索标题和正文</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Drafts to finish</source>
        <translation>未完成的草稿</translation>
    </message>
    <message>
        <source>What are you preparing?</source>
        <translation>准备什么内容？</translation>
    </message>
    <message>
        <source>Type a topic, or drop a chapter: EPUB, PDF, DOCX, HTML, Markdown.</source>
        <translation>输入课题，或拖入一章教材：EPUB、PDF、DOCX、HTML、Markdown。</translation>
    </message>
    <message>
        <source>Go on with a lesson from this computer.</source>
        <translation>继续编辑本机上的教案。</translation>
    </message>
    <message>
        <source>Nothing here yet. Type a topic or drop a chapter.</source>
        <translation>这里还没有文档。输入课题，或拖入一章教材。</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>试用样章</translation>
    </message>
</context>
<context>
    <name>lectern::ui::MainWindow</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>lectern::ui::NewLessonDialog</name>
    <message>
        <source>New lesson</source>
        <translation>新建教案</translation>
    </message>
    <message>
        <source>Newton’s third law</source>
        <translation>牛顿第三定律</translation>
    </message>
    <message>
        <source>5E plan</source>
        <translation>5E 教学设计</translation>
    </message>
    <message>
        <source>Chinese plan (教案)</source>
        <translation>教案</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>课题</translation>
    </message>
    <message>
        <source>Choose chapters…</source>
        <translation>选择教材…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>或拖到这里</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>教材</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>体例</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Without a chapter, the chapters that come with Lectern are searched for the topic.</source>
        <translation>未选教材时，在 Lectern 自带的样章中查找课题。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a chapter. Use one of: %2.</source>
        <translation>“%1”不能作为教材读取。可用格式：%2。</translation>
    </message>
    <message>
        <source>Chapters (%1)</source>
        <translation>教材（%1）</translation>
    </message>
    <message>
        <source>Choose chapters</source>
        <translation>选择教材</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
</context>
<context>
    <name>lectern::ui::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Where the words come from</source>
        <translation>内容来源</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待完成</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PassageView</name>
    <message>
        <source>Passage in the chapter</source>
        <translation>教材原文</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PropertiesPanel</name>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>学科</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Locked: unlock it to change it.</source>
        <translation>已锁定，解锁后可修改。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>对应目标</translation>
    </message>
</context>
<context>
    <name>lectern::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>lectern::ui::RecentRow</name>
    <message>
        <source>file not found</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>draft not finished</source>
        <translation>草稿未完成</translation>
    </message>
    <message numerus="yes">
        <source>Lesson, %n min</source>
        <translation>
            <numerusform>教案，%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>lectern::ui::SampleCard</name>
    <message>
        <source>Chapter in Chinese, %1 characters</source>
        <translation>中文样章，%1 字</translation>
    </message>
    <message>
        <source>Chapter in English, %1 words</source>
        <translation>英文样章，%1 词</translation>
    </message>
</context>
<context>
    <name>lectern::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>关闭动效</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动效</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ShortcutRow</name>
    <message>
        <source>Shortcut of “%1”</source>
        <translation>“%1”的快捷键</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>lectern::ui::SourcePanel</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Select a block to see where its words come from.</source>
        <translation>选中一个块，查看文字的来源。</translation>
    </message>
    <message>
        <source>You wrote this.</source>
        <translation>由你撰写。</translation>
    </message>
    <message>
        <source>The wording follows our rules of variety: the small model does not know Chinese. A larger model would choose here.</source>
        <translation>句式按变化规则选定：小模型不懂中文，更大的模型可在此选择。</translation>
    </message>
    <message>
        <source>The wording follows our rules of variety.</source>
        <translation>句式按变化规则选定。</translation>
    </message>
    <message>
        <source>These facts stay the same in every wording:</source>
        <translation>以下事实在任何改写中都不变：</translation>
    </message>
    <message>
        <source>The chapter itself is not in this document.</source>
        <translation>此文档中没有教材原文。</translation>
    </message>
    <message>
        <source>Quote in a new block</source>
        <translation>摘录为新块</translation>
    </message>
    <message numerus="yes">
        <source>This passage is used in %n block(s)</source>
        <translation>
            <numerusform>此段用于 %n 个块</numerusform>
        </translation>
    </message>
    <message>
        <source>Sentence by sentence</source>
        <translation>逐句来源</translation>
    </message>
</context>
<context>
    <name>lectern::ui::StatusStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draft the lesson on Newton&apos;s third law.</source>
        <translation>起草“牛顿第三定律”一课。</translation>
    </message>
    <message>
        <source>A lesson to open.</source>
        <translation>要打开的课。</translation>
    </message>
</context>
</TS>
