import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/bottleneck/light.js
var require_light = __commonJS({
  "node_modules/bottleneck/light.js"(exports, module) {
    (function(global2, factory) {
      typeof exports === "object" && typeof module !== "undefined" ? module.exports = factory() : typeof define === "function" && define.amd ? define(factory) : global2.Bottleneck = factory();
    })(exports, (function() {
      "use strict";
      var commonjsGlobal = typeof globalThis !== "undefined" ? globalThis : typeof window !== "undefined" ? window : typeof global !== "undefined" ? global : typeof self !== "undefined" ? self : {};
      function getCjsExportFromNamespace(n) {
        return n && n["default"] || n;
      }
      var load = function(received, defaults, onto = {}) {
        var k, ref, v;
        for (k in defaults) {
          v = defaults[k];
          onto[k] = (ref = received[k]) != null ? ref : v;
        }
        return onto;
      };
      var overwrite = function(received, defaults, onto = {}) {
        var k, v;
        for (k in received) {
          v = received[k];
          if (defaults[k] !== void 0) {
            onto[k] = v;
          }
        }
        return onto;
      };
      var parser = {
        load,
        overwrite
      };
      var DLList;
      DLList = class DLList {
        constructor(incr, decr) {
          this.incr = incr;
          this.decr = decr;
          this._first = null;
          this._last = null;
          this.length = 0;
        }
        push(value) {
          var node;
          this.length++;
          if (typeof this.incr === "function") {
            this.incr();
          }
          node = {
            value,
            prev: this._last,
            next: null
          };
          if (this._last != null) {
            this._last.next = node;
            this._last = node;
          } else {
            this._first = this._last = node;
          }
          return void 0;
        }
        shift() {
          var value;
          if (this._first == null) {
            return;
          } else {
            this.length--;
            if (typeof this.decr === "function") {
              this.decr();
            }
          }
          value = this._first.value;
          if ((this._first = this._first.next) != null) {
            this._first.prev = null;
          } else {
            this._last = null;
          }
          return value;
        }
        first() {
          if (this._first != null) {
            return this._first.value;
          }
        }
        getArray() {
          var node, ref, results;
          node = this._first;
          results = [];
          while (node != null) {
            results.push((ref = node, node = node.next, ref.value));
          }
          return results;
        }
        forEachShift(cb) {
          var node;
          node = this.shift();
          while (node != null) {
            cb(node), node = this.shift();
          }
          return void 0;
        }
        debug() {
          var node, ref, ref1, ref2, results;
          node = this._first;
          results = [];
          while (node != null) {
            results.push((ref = node, node = node.next, {
              value: ref.value,
              prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
              next: (ref2 = ref.next) != null ? ref2.value : void 0
            }));
          }
          return results;
        }
      };
      var DLList_1 = DLList;
      var Events;
      Events = class Events {
        constructor(instance) {
          this.instance = instance;
          this._events = {};
          if (this.instance.on != null || this.instance.once != null || this.instance.removeAllListeners != null) {
            throw new Error("An Emitter already exists for this object");
          }
          this.instance.on = (name, cb) => {
            return this._addListener(name, "many", cb);
          };
          this.instance.once = (name, cb) => {
            return this._addListener(name, "once", cb);
          };
          this.instance.removeAllListeners = (name = null) => {
            if (name != null) {
              return delete this._events[name];
            } else {
              return this._events = {};
            }
          };
        }
        _addListener(name, status, cb) {
          var base;
          if ((base = this._events)[name] == null) {
            base[name] = [];
          }
          this._events[name].push({ cb, status });
          return this.instance;
        }
        listenerCount(name) {
          if (this._events[name] != null) {
            return this._events[name].length;
          } else {
            return 0;
          }
        }
        async trigger(name, ...args) {
          var e, promises;
          try {
            if (name !== "debug") {
              this.trigger("debug", `Event triggered: ${name}`, args);
            }
            if (this._events[name] == null) {
              return;
            }
            this._events[name] = this._events[name].filter(function(listener) {
              return listener.status !== "none";
            });
            promises = this._events[name].map(async (listener) => {
              var e2, returned;
              if (listener.status === "none") {
                return;
              }
              if (listener.status === "once") {
                listener.status = "none";
              }
              try {
                returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
                if (typeof (returned != null ? returned.then : void 0) === "function") {
                  return await returned;
                } else {
                  return returned;
                }
              } catch (error) {
                e2 = error;
                {
                  this.trigger("error", e2);
                }
                return null;
              }
            });
            return (await Promise.all(promises)).find(function(x) {
              return x != null;
            });
          } catch (error) {
            e = error;
            {
              this.trigger("error", e);
            }
            return null;
          }
        }
      };
      var Events_1 = Events;
      var DLList$1, Events$1, Queues;
      DLList$1 = DLList_1;
      Events$1 = Events_1;
      Queues = class Queues {
        constructor(num_priorities) {
          var i;
          this.Events = new Events$1(this);
          this._length = 0;
          this._lists = (function() {
            var j, ref, results;
            results = [];
            for (i = j = 1, ref = num_priorities; 1 <= ref ? j <= ref : j >= ref; i = 1 <= ref ? ++j : --j) {
              results.push(new DLList$1((() => {
                return this.incr();
              }), (() => {
                return this.decr();
              })));
            }
            return results;
          }).call(this);
        }
        incr() {
          if (this._length++ === 0) {
            return this.Events.trigger("leftzero");
          }
        }
        decr() {
          if (--this._length === 0) {
            return this.Events.trigger("zero");
          }
        }
        push(job) {
          return this._lists[job.options.priority].push(job);
        }
        queued(priority) {
          if (priority != null) {
            return this._lists[priority].length;
          } else {
            return this._length;
          }
        }
        shiftAll(fn) {
          return this._lists.forEach(function(list) {
            return list.forEachShift(fn);
          });
        }
        getFirst(arr = this._lists) {
          var j, len, list;
          for (j = 0, len = arr.length; j < len; j++) {
            list = arr[j];
            if (list.length > 0) {
              return list;
            }
          }
          return [];
        }
        shiftLastFrom(priority) {
          return this.getFirst(this._lists.slice(priority).reverse()).shift();
        }
      };
      var Queues_1 = Queues;
      var BottleneckError;
      BottleneckError = class BottleneckError extends Error {
      };
      var BottleneckError_1 = BottleneckError;
      var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES, parser$1;
      NUM_PRIORITIES = 10;
      DEFAULT_PRIORITY = 5;
      parser$1 = parser;
      BottleneckError$1 = BottleneckError_1;
      Job = class Job {
        constructor(task, args, options, jobDefaults, rejectOnDrop, Events2, _states, Promise2) {
          this.task = task;
          this.args = args;
          this.rejectOnDrop = rejectOnDrop;
          this.Events = Events2;
          this._states = _states;
          this.Promise = Promise2;
          this.options = parser$1.load(options, jobDefaults);
          this.options.priority = this._sanitizePriority(this.options.priority);
          if (this.options.id === jobDefaults.id) {
            this.options.id = `${this.options.id}-${this._randomIndex()}`;
          }
          this.promise = new this.Promise((_resolve, _reject) => {
            this._resolve = _resolve;
            this._reject = _reject;
          });
          this.retryCount = 0;
        }
        _sanitizePriority(priority) {
          var sProperty;
          sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
          if (sProperty < 0) {
            return 0;
          } else if (sProperty > NUM_PRIORITIES - 1) {
            return NUM_PRIORITIES - 1;
          } else {
            return sProperty;
          }
        }
        _randomIndex() {
          return Math.random().toString(36).slice(2);
        }
        doDrop({ error, message = "This job has been dropped by Bottleneck" } = {}) {
          if (this._states.remove(this.options.id)) {
            if (this.rejectOnDrop) {
              this._reject(error != null ? error : new BottleneckError$1(message));
            }
            this.Events.trigger("dropped", { args: this.args, options: this.options, task: this.task, promise: this.promise });
            return true;
          } else {
            return false;
          }
        }
        _assertStatus(expected) {
          var status;
          status = this._states.jobStatus(this.options.id);
          if (!(status === expected || expected === "DONE" && status === null)) {
            throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
          }
        }
        doReceive() {
          this._states.start(this.options.id);
          return this.Events.trigger("received", { args: this.args, options: this.options });
        }
        doQueue(reachedHWM, blocked) {
          this._assertStatus("RECEIVED");
          this._states.next(this.options.id);
          return this.Events.trigger("queued", { args: this.args, options: this.options, reachedHWM, blocked });
        }
        doRun() {
          if (this.retryCount === 0) {
            this._assertStatus("QUEUED");
            this._states.next(this.options.id);
          } else {
            this._assertStatus("EXECUTING");
          }
          return this.Events.trigger("scheduled", { args: this.args, options: this.options });
        }
        async doExecute(chained, clearGlobalState, run, free) {
          var error, eventInfo, passed;
          if (this.retryCount === 0) {
            this._assertStatus("RUNNING");
            this._states.next(this.options.id);
          } else {
            this._assertStatus("EXECUTING");
          }
          eventInfo = { args: this.args, options: this.options, retryCount: this.retryCount };
          this.Events.trigger("executing", eventInfo);
          try {
            passed = await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args));
            if (clearGlobalState()) {
              this.doDone(eventInfo);
              await free(this.options, eventInfo);
              this._assertStatus("DONE");
              return this._resolve(passed);
            }
          } catch (error1) {
            error = error1;
            return this._onFailure(error, eventInfo, clearGlobalState, run, free);
          }
        }
        doExpire(clearGlobalState, run, free) {
          var error, eventInfo;
          if (this._states.jobStatus(this.options.id === "RUNNING")) {
            this._states.next(this.options.id);
          }
          this._assertStatus("EXECUTING");
          eventInfo = { args: this.args, options: this.options, retryCount: this.retryCount };
          error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
          return this._onFailure(error, eventInfo, clearGlobalState, run, free);
        }
        async _onFailure(error, eventInfo, clearGlobalState, run, free) {
          var retry2, retryAfter;
          if (clearGlobalState()) {
            retry2 = await this.Events.trigger("failed", error, eventInfo);
            if (retry2 != null) {
              retryAfter = ~~retry2;
              this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
              this.retryCount++;
              return run(retryAfter);
            } else {
              this.doDone(eventInfo);
              await free(this.options, eventInfo);
              this._assertStatus("DONE");
              return this._reject(error);
            }
          }
        }
        doDone(eventInfo) {
          this._assertStatus("EXECUTING");
          this._states.next(this.options.id);
          return this.Events.trigger("done", eventInfo);
        }
      };
      var Job_1 = Job;
      var BottleneckError$2, LocalDatastore, parser$2;
      parser$2 = parser;
      BottleneckError$2 = BottleneckError_1;
      LocalDatastore = class LocalDatastore {
        constructor(instance, storeOptions, storeInstanceOptions) {
          this.instance = instance;
          this.storeOptions = storeOptions;
          this.clientId = this.instance._randomIndex();
          parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
          this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
          this._running = 0;
          this._done = 0;
          this._unblockTime = 0;
          this.ready = this.Promise.resolve();
          this.clients = {};
          this._startHeartbeat();
        }
        _startHeartbeat() {
          var base;
          if (this.heartbeat == null && (this.storeOptions.reservoirRefreshInterval != null && this.storeOptions.reservoirRefreshAmount != null || this.storeOptions.reservoirIncreaseInterval != null && this.storeOptions.reservoirIncreaseAmount != null)) {
            return typeof (base = this.heartbeat = setInterval(() => {
              var amount, incr, maximum, now, reservoir;
              now = Date.now();
              if (this.storeOptions.reservoirRefreshInterval != null && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
                this._lastReservoirRefresh = now;
                this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
                this.instance._drainAll(this.computeCapacity());
              }
              if (this.storeOptions.reservoirIncreaseInterval != null && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
                ({
                  reservoirIncreaseAmount: amount,
                  reservoirIncreaseMaximum: maximum,
                  reservoir
                } = this.storeOptions);
                this._lastReservoirIncrease = now;
                incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
                if (incr > 0) {
                  this.storeOptions.reservoir += incr;
                  return this.instance._drainAll(this.computeCapacity());
                }
              }
            }, this.heartbeatInterval)).unref === "function" ? base.unref() : void 0;
          } else {
            return clearInterval(this.heartbeat);
          }
        }
        async __publish__(message) {
          await this.yieldLoop();
          return this.instance.Events.trigger("message", message.toString());
        }
        async __disconnect__(flush) {
          await this.yieldLoop();
          clearInterval(this.heartbeat);
          return this.Promise.resolve();
        }
        yieldLoop(t = 0) {
          return new this.Promise(function(resolve3, reject) {
            return setTimeout(resolve3, t);
          });
        }
        computePenalty() {
          var ref;
          return (ref = this.storeOptions.penalty) != null ? ref : 15 * this.storeOptions.minTime || 5e3;
        }
        async __updateSettings__(options) {
          await this.yieldLoop();
          parser$2.overwrite(options, options, this.storeOptions);
          this._startHeartbeat();
          this.instance._drainAll(this.computeCapacity());
          return true;
        }
        async __running__() {
          await this.yieldLoop();
          return this._running;
        }
        async __queued__() {
          await this.yieldLoop();
          return this.instance.queued();
        }
        async __done__() {
          await this.yieldLoop();
          return this._done;
        }
        async __groupCheck__(time) {
          await this.yieldLoop();
          return this._nextRequest + this.timeout < time;
        }
        computeCapacity() {
          var maxConcurrent, reservoir;
          ({ maxConcurrent, reservoir } = this.storeOptions);
          if (maxConcurrent != null && reservoir != null) {
            return Math.min(maxConcurrent - this._running, reservoir);
          } else if (maxConcurrent != null) {
            return maxConcurrent - this._running;
          } else if (reservoir != null) {
            return reservoir;
          } else {
            return null;
          }
        }
        conditionsCheck(weight) {
          var capacity;
          capacity = this.computeCapacity();
          return capacity == null || weight <= capacity;
        }
        async __incrementReservoir__(incr) {
          var reservoir;
          await this.yieldLoop();
          reservoir = this.storeOptions.reservoir += incr;
          this.instance._drainAll(this.computeCapacity());
          return reservoir;
        }
        async __currentReservoir__() {
          await this.yieldLoop();
          return this.storeOptions.reservoir;
        }
        isBlocked(now) {
          return this._unblockTime >= now;
        }
        check(weight, now) {
          return this.conditionsCheck(weight) && this._nextRequest - now <= 0;
        }
        async __check__(weight) {
          var now;
          await this.yieldLoop();
          now = Date.now();
          return this.check(weight, now);
        }
        async __register__(index, weight, expiration) {
          var now, wait;
          await this.yieldLoop();
          now = Date.now();
          if (this.conditionsCheck(weight)) {
            this._running += weight;
            if (this.storeOptions.reservoir != null) {
              this.storeOptions.reservoir -= weight;
            }
            wait = Math.max(this._nextRequest - now, 0);
            this._nextRequest = now + wait + this.storeOptions.minTime;
            return {
              success: true,
              wait,
              reservoir: this.storeOptions.reservoir
            };
          } else {
            return {
              success: false
            };
          }
        }
        strategyIsBlock() {
          return this.storeOptions.strategy === 3;
        }
        async __submit__(queueLength, weight) {
          var blocked, now, reachedHWM;
          await this.yieldLoop();
          if (this.storeOptions.maxConcurrent != null && weight > this.storeOptions.maxConcurrent) {
            throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
          }
          now = Date.now();
          reachedHWM = this.storeOptions.highWater != null && queueLength === this.storeOptions.highWater && !this.check(weight, now);
          blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
          if (blocked) {
            this._unblockTime = now + this.computePenalty();
            this._nextRequest = this._unblockTime + this.storeOptions.minTime;
            this.instance._dropAllQueued();
          }
          return {
            reachedHWM,
            blocked,
            strategy: this.storeOptions.strategy
          };
        }
        async __free__(index, weight) {
          await this.yieldLoop();
          this._running -= weight;
          this._done += weight;
          this.instance._drainAll(this.computeCapacity());
          return {
            running: this._running
          };
        }
      };
      var LocalDatastore_1 = LocalDatastore;
      var BottleneckError$3, States;
      BottleneckError$3 = BottleneckError_1;
      States = class States {
        constructor(status1) {
          this.status = status1;
          this._jobs = {};
          this.counts = this.status.map(function() {
            return 0;
          });
        }
        next(id) {
          var current, next;
          current = this._jobs[id];
          next = current + 1;
          if (current != null && next < this.status.length) {
            this.counts[current]--;
            this.counts[next]++;
            return this._jobs[id]++;
          } else if (current != null) {
            this.counts[current]--;
            return delete this._jobs[id];
          }
        }
        start(id) {
          var initial;
          initial = 0;
          this._jobs[id] = initial;
          return this.counts[initial]++;
        }
        remove(id) {
          var current;
          current = this._jobs[id];
          if (current != null) {
            this.counts[current]--;
            delete this._jobs[id];
          }
          return current != null;
        }
        jobStatus(id) {
          var ref;
          return (ref = this.status[this._jobs[id]]) != null ? ref : null;
        }
        statusJobs(status) {
          var k, pos, ref, results, v;
          if (status != null) {
            pos = this.status.indexOf(status);
            if (pos < 0) {
              throw new BottleneckError$3(`status must be one of ${this.status.join(", ")}`);
            }
            ref = this._jobs;
            results = [];
            for (k in ref) {
              v = ref[k];
              if (v === pos) {
                results.push(k);
              }
            }
            return results;
          } else {
            return Object.keys(this._jobs);
          }
        }
        statusCounts() {
          return this.counts.reduce(((acc, v, i) => {
            acc[this.status[i]] = v;
            return acc;
          }), {});
        }
      };
      var States_1 = States;
      var DLList$2, Sync;
      DLList$2 = DLList_1;
      Sync = class Sync {
        constructor(name, Promise2) {
          this.schedule = this.schedule.bind(this);
          this.name = name;
          this.Promise = Promise2;
          this._running = 0;
          this._queue = new DLList$2();
        }
        isEmpty() {
          return this._queue.length === 0;
        }
        async _tryToRun() {
          var args, cb, error, reject, resolve3, returned, task;
          if (this._running < 1 && this._queue.length > 0) {
            this._running++;
            ({ task, args, resolve: resolve3, reject } = this._queue.shift());
            cb = await (async function() {
              try {
                returned = await task(...args);
                return function() {
                  return resolve3(returned);
                };
              } catch (error1) {
                error = error1;
                return function() {
                  return reject(error);
                };
              }
            })();
            this._running--;
            this._tryToRun();
            return cb();
          }
        }
        schedule(task, ...args) {
          var promise, reject, resolve3;
          resolve3 = reject = null;
          promise = new this.Promise(function(_resolve, _reject) {
            resolve3 = _resolve;
            return reject = _reject;
          });
          this._queue.push({ task, args, resolve: resolve3, reject });
          this._tryToRun();
          return promise;
        }
      };
      var Sync_1 = Sync;
      var version = "2.19.5";
      var version$1 = {
        version
      };
      var version$2 = /* @__PURE__ */ Object.freeze({
        version,
        default: version$1
      });
      var require$$2 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
      var require$$3 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
      var require$$4 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
      var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3;
      parser$3 = parser;
      Events$2 = Events_1;
      RedisConnection$1 = require$$2;
      IORedisConnection$1 = require$$3;
      Scripts$1 = require$$4;
      Group = (function() {
        class Group2 {
          constructor(limiterOptions = {}) {
            this.deleteKey = this.deleteKey.bind(this);
            this.limiterOptions = limiterOptions;
            parser$3.load(this.limiterOptions, this.defaults, this);
            this.Events = new Events$2(this);
            this.instances = {};
            this.Bottleneck = Bottleneck_1;
            this._startAutoCleanup();
            this.sharedConnection = this.connection != null;
            if (this.connection == null) {
              if (this.limiterOptions.datastore === "redis") {
                this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
              } else if (this.limiterOptions.datastore === "ioredis") {
                this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
              }
            }
          }
          key(key = "") {
            var ref;
            return (ref = this.instances[key]) != null ? ref : (() => {
              var limiter;
              limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
                id: `${this.id}-${key}`,
                timeout: this.timeout,
                connection: this.connection
              }));
              this.Events.trigger("created", limiter, key);
              return limiter;
            })();
          }
          async deleteKey(key = "") {
            var deleted, instance;
            instance = this.instances[key];
            if (this.connection) {
              deleted = await this.connection.__runCommand__(["del", ...Scripts$1.allKeys(`${this.id}-${key}`)]);
            }
            if (instance != null) {
              delete this.instances[key];
              await instance.disconnect();
            }
            return instance != null || deleted > 0;
          }
          limiters() {
            var k, ref, results, v;
            ref = this.instances;
            results = [];
            for (k in ref) {
              v = ref[k];
              results.push({
                key: k,
                limiter: v
              });
            }
            return results;
          }
          keys() {
            return Object.keys(this.instances);
          }
          async clusterKeys() {
            var cursor, end2, found, i, k, keys, len, next, start;
            if (this.connection == null) {
              return this.Promise.resolve(this.keys());
            }
            keys = [];
            cursor = null;
            start = `b_${this.id}-`.length;
            end2 = "_settings".length;
            while (cursor !== 0) {
              [next, found] = await this.connection.__runCommand__(["scan", cursor != null ? cursor : 0, "match", `b_${this.id}-*_settings`, "count", 1e4]);
              cursor = ~~next;
              for (i = 0, len = found.length; i < len; i++) {
                k = found[i];
                keys.push(k.slice(start, -end2));
              }
            }
            return keys;
          }
          _startAutoCleanup() {
            var base;
            clearInterval(this.interval);
            return typeof (base = this.interval = setInterval(async () => {
              var e, k, ref, results, time, v;
              time = Date.now();
              ref = this.instances;
              results = [];
              for (k in ref) {
                v = ref[k];
                try {
                  if (await v._store.__groupCheck__(time)) {
                    results.push(this.deleteKey(k));
                  } else {
                    results.push(void 0);
                  }
                } catch (error) {
                  e = error;
                  results.push(v.Events.trigger("error", e));
                }
              }
              return results;
            }, this.timeout / 2)).unref === "function" ? base.unref() : void 0;
          }
          updateSettings(options = {}) {
            parser$3.overwrite(options, this.defaults, this);
            parser$3.overwrite(options, options, this.limiterOptions);
            if (options.timeout != null) {
              return this._startAutoCleanup();
            }
          }
          disconnect(flush = true) {
            var ref;
            if (!this.sharedConnection) {
              return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
            }
          }
        }
        Group2.prototype.defaults = {
          timeout: 1e3 * 60 * 5,
          connection: null,
          Promise,
          id: "group-key"
        };
        return Group2;
      }).call(commonjsGlobal);
      var Group_1 = Group;
      var Batcher, Events$3, parser$4;
      parser$4 = parser;
      Events$3 = Events_1;
      Batcher = (function() {
        class Batcher2 {
          constructor(options = {}) {
            this.options = options;
            parser$4.load(this.options, this.defaults, this);
            this.Events = new Events$3(this);
            this._arr = [];
            this._resetPromise();
            this._lastFlush = Date.now();
          }
          _resetPromise() {
            return this._promise = new this.Promise((res, rej) => {
              return this._resolve = res;
            });
          }
          _flush() {
            clearTimeout(this._timeout);
            this._lastFlush = Date.now();
            this._resolve();
            this.Events.trigger("batch", this._arr);
            this._arr = [];
            return this._resetPromise();
          }
          add(data) {
            var ret;
            this._arr.push(data);
            ret = this._promise;
            if (this._arr.length === this.maxSize) {
              this._flush();
            } else if (this.maxTime != null && this._arr.length === 1) {
              this._timeout = setTimeout(() => {
                return this._flush();
              }, this.maxTime);
            }
            return ret;
          }
        }
        Batcher2.prototype.defaults = {
          maxTime: null,
          maxSize: null,
          Promise
        };
        return Batcher2;
      }).call(commonjsGlobal);
      var Batcher_1 = Batcher;
      var require$$4$1 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
      var require$$8 = getCjsExportFromNamespace(version$2);
      var Bottleneck2, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5, splice = [].splice;
      NUM_PRIORITIES$1 = 10;
      DEFAULT_PRIORITY$1 = 5;
      parser$5 = parser;
      Queues$1 = Queues_1;
      Job$1 = Job_1;
      LocalDatastore$1 = LocalDatastore_1;
      RedisDatastore$1 = require$$4$1;
      Events$4 = Events_1;
      States$1 = States_1;
      Sync$1 = Sync_1;
      Bottleneck2 = (function() {
        class Bottleneck3 {
          constructor(options = {}, ...invalid) {
            var storeInstanceOptions, storeOptions;
            this._addToQueue = this._addToQueue.bind(this);
            this._validateOptions(options, invalid);
            parser$5.load(options, this.instanceDefaults, this);
            this._queues = new Queues$1(NUM_PRIORITIES$1);
            this._scheduled = {};
            this._states = new States$1(["RECEIVED", "QUEUED", "RUNNING", "EXECUTING"].concat(this.trackDoneStatus ? ["DONE"] : []));
            this._limiter = null;
            this.Events = new Events$4(this);
            this._submitLock = new Sync$1("submit", this.Promise);
            this._registerLock = new Sync$1("register", this.Promise);
            storeOptions = parser$5.load(options, this.storeDefaults, {});
            this._store = (function() {
              if (this.datastore === "redis" || this.datastore === "ioredis" || this.connection != null) {
                storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
                return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
              } else if (this.datastore === "local") {
                storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
                return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
              } else {
                throw new Bottleneck3.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
              }
            }).call(this);
            this._queues.on("leftzero", () => {
              var ref;
              return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
            });
            this._queues.on("zero", () => {
              var ref;
              return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
            });
          }
          _validateOptions(options, invalid) {
            if (!(options != null && typeof options === "object" && invalid.length === 0)) {
              throw new Bottleneck3.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
            }
          }
          ready() {
            return this._store.ready;
          }
          clients() {
            return this._store.clients;
          }
          channel() {
            return `b_${this.id}`;
          }
          channel_client() {
            return `b_${this.id}_${this._store.clientId}`;
          }
          publish(message) {
            return this._store.__publish__(message);
          }
          disconnect(flush = true) {
            return this._store.__disconnect__(flush);
          }
          chain(_limiter) {
            this._limiter = _limiter;
            return this;
          }
          queued(priority) {
            return this._queues.queued(priority);
          }
          clusterQueued() {
            return this._store.__queued__();
          }
          empty() {
            return this.queued() === 0 && this._submitLock.isEmpty();
          }
          running() {
            return this._store.__running__();
          }
          done() {
            return this._store.__done__();
          }
          jobStatus(id) {
            return this._states.jobStatus(id);
          }
          jobs(status) {
            return this._states.statusJobs(status);
          }
          counts() {
            return this._states.statusCounts();
          }
          _randomIndex() {
            return Math.random().toString(36).slice(2);
          }
          check(weight = 1) {
            return this._store.__check__(weight);
          }
          _clearGlobalState(index) {
            if (this._scheduled[index] != null) {
              clearTimeout(this._scheduled[index].expiration);
              delete this._scheduled[index];
              return true;
            } else {
              return false;
            }
          }
          async _free(index, job, options, eventInfo) {
            var e, running;
            try {
              ({ running } = await this._store.__free__(index, options.weight));
              this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
              if (running === 0 && this.empty()) {
                return this.Events.trigger("idle");
              }
            } catch (error1) {
              e = error1;
              return this.Events.trigger("error", e);
            }
          }
          _run(index, job, wait) {
            var clearGlobalState, free, run;
            job.doRun();
            clearGlobalState = this._clearGlobalState.bind(this, index);
            run = this._run.bind(this, index, job);
            free = this._free.bind(this, index, job);
            return this._scheduled[index] = {
              timeout: setTimeout(() => {
                return job.doExecute(this._limiter, clearGlobalState, run, free);
              }, wait),
              expiration: job.options.expiration != null ? setTimeout(function() {
                return job.doExpire(clearGlobalState, run, free);
              }, wait + job.options.expiration) : void 0,
              job
            };
          }
          _drainOne(capacity) {
            return this._registerLock.schedule(() => {
              var args, index, next, options, queue;
              if (this.queued() === 0) {
                return this.Promise.resolve(null);
              }
              queue = this._queues.getFirst();
              ({ options, args } = next = queue.first());
              if (capacity != null && options.weight > capacity) {
                return this.Promise.resolve(null);
              }
              this.Events.trigger("debug", `Draining ${options.id}`, { args, options });
              index = this._randomIndex();
              return this._store.__register__(index, options.weight, options.expiration).then(({ success, wait, reservoir }) => {
                var empty;
                this.Events.trigger("debug", `Drained ${options.id}`, { success, args, options });
                if (success) {
                  queue.shift();
                  empty = this.empty();
                  if (empty) {
                    this.Events.trigger("empty");
                  }
                  if (reservoir === 0) {
                    this.Events.trigger("depleted", empty);
                  }
                  this._run(index, next, wait);
                  return this.Promise.resolve(options.weight);
                } else {
                  return this.Promise.resolve(null);
                }
              });
            });
          }
          _drainAll(capacity, total = 0) {
            return this._drainOne(capacity).then((drained2) => {
              var newCapacity;
              if (drained2 != null) {
                newCapacity = capacity != null ? capacity - drained2 : capacity;
                return this._drainAll(newCapacity, total + drained2);
              } else {
                return this.Promise.resolve(total);
              }
            }).catch((e) => {
              return this.Events.trigger("error", e);
            });
          }
          _dropAllQueued(message) {
            return this._queues.shiftAll(function(job) {
              return job.doDrop({ message });
            });
          }
          stop(options = {}) {
            var done, waitForExecuting;
            options = parser$5.load(options, this.stopDefaults);
            waitForExecuting = (at) => {
              var finished;
              finished = () => {
                var counts;
                counts = this._states.counts;
                return counts[0] + counts[1] + counts[2] + counts[3] === at;
              };
              return new this.Promise((resolve3, reject) => {
                if (finished()) {
                  return resolve3();
                } else {
                  return this.on("done", () => {
                    if (finished()) {
                      this.removeAllListeners("done");
                      return resolve3();
                    }
                  });
                }
              });
            };
            done = options.dropWaitingJobs ? (this._run = function(index, next) {
              return next.doDrop({
                message: options.dropErrorMessage
              });
            }, this._drainOne = () => {
              return this.Promise.resolve(null);
            }, this._registerLock.schedule(() => {
              return this._submitLock.schedule(() => {
                var k, ref, v;
                ref = this._scheduled;
                for (k in ref) {
                  v = ref[k];
                  if (this.jobStatus(v.job.options.id) === "RUNNING") {
                    clearTimeout(v.timeout);
                    clearTimeout(v.expiration);
                    v.job.doDrop({
                      message: options.dropErrorMessage
                    });
                  }
                }
                this._dropAllQueued(options.dropErrorMessage);
                return waitForExecuting(0);
              });
            })) : this.schedule({
              priority: NUM_PRIORITIES$1 - 1,
              weight: 0
            }, () => {
              return waitForExecuting(1);
            });
            this._receive = function(job) {
              return job._reject(new Bottleneck3.prototype.BottleneckError(options.enqueueErrorMessage));
            };
            this.stop = () => {
              return this.Promise.reject(new Bottleneck3.prototype.BottleneckError("stop() has already been called"));
            };
            return done;
          }
          async _addToQueue(job) {
            var args, blocked, error, options, reachedHWM, shifted, strategy;
            ({ args, options } = job);
            try {
              ({ reachedHWM, blocked, strategy } = await this._store.__submit__(this.queued(), options.weight));
            } catch (error1) {
              error = error1;
              this.Events.trigger("debug", `Could not queue ${options.id}`, { args, options, error });
              job.doDrop({ error });
              return false;
            }
            if (blocked) {
              job.doDrop();
              return true;
            } else if (reachedHWM) {
              shifted = strategy === Bottleneck3.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck3.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck3.prototype.strategy.OVERFLOW ? job : void 0;
              if (shifted != null) {
                shifted.doDrop();
              }
              if (shifted == null || strategy === Bottleneck3.prototype.strategy.OVERFLOW) {
                if (shifted == null) {
                  job.doDrop();
                }
                return reachedHWM;
              }
            }
            job.doQueue(reachedHWM, blocked);
            this._queues.push(job);
            await this._drainAll();
            return reachedHWM;
          }
          _receive(job) {
            if (this._states.jobStatus(job.options.id) != null) {
              job._reject(new Bottleneck3.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
              return false;
            } else {
              job.doReceive();
              return this._submitLock.schedule(this._addToQueue, job);
            }
          }
          submit(...args) {
            var cb, fn, job, options, ref, ref1, task;
            if (typeof args[0] === "function") {
              ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
              options = parser$5.load({}, this.jobDefaults);
            } else {
              ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
              options = parser$5.load(options, this.jobDefaults);
            }
            task = (...args2) => {
              return new this.Promise(function(resolve3, reject) {
                return fn(...args2, function(...args3) {
                  return (args3[0] != null ? reject : resolve3)(args3);
                });
              });
            };
            job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
            job.promise.then(function(args2) {
              return typeof cb === "function" ? cb(...args2) : void 0;
            }).catch(function(args2) {
              if (Array.isArray(args2)) {
                return typeof cb === "function" ? cb(...args2) : void 0;
              } else {
                return typeof cb === "function" ? cb(args2) : void 0;
              }
            });
            return this._receive(job);
          }
          schedule(...args) {
            var job, options, task;
            if (typeof args[0] === "function") {
              [task, ...args] = args;
              options = {};
            } else {
              [options, task, ...args] = args;
            }
            job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
            this._receive(job);
            return job.promise;
          }
          wrap(fn) {
            var schedule, wrapped;
            schedule = this.schedule.bind(this);
            wrapped = function(...args) {
              return schedule(fn.bind(this), ...args);
            };
            wrapped.withOptions = function(options, ...args) {
              return schedule(options, fn, ...args);
            };
            return wrapped;
          }
          async updateSettings(options = {}) {
            await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
            parser$5.overwrite(options, this.instanceDefaults, this);
            return this;
          }
          currentReservoir() {
            return this._store.__currentReservoir__();
          }
          incrementReservoir(incr = 0) {
            return this._store.__incrementReservoir__(incr);
          }
        }
        Bottleneck3.default = Bottleneck3;
        Bottleneck3.Events = Events$4;
        Bottleneck3.version = Bottleneck3.prototype.version = require$$8.version;
        Bottleneck3.strategy = Bottleneck3.prototype.strategy = {
          LEAK: 1,
          OVERFLOW: 2,
          OVERFLOW_PRIORITY: 4,
          BLOCK: 3
        };
        Bottleneck3.BottleneckError = Bottleneck3.prototype.BottleneckError = BottleneckError_1;
        Bottleneck3.Group = Bottleneck3.prototype.Group = Group_1;
        Bottleneck3.RedisConnection = Bottleneck3.prototype.RedisConnection = require$$2;
        Bottleneck3.IORedisConnection = Bottleneck3.prototype.IORedisConnection = require$$3;
        Bottleneck3.Batcher = Bottleneck3.prototype.Batcher = Batcher_1;
        Bottleneck3.prototype.jobDefaults = {
          priority: DEFAULT_PRIORITY$1,
          weight: 1,
          expiration: null,
          id: "<no-id>"
        };
        Bottleneck3.prototype.storeDefaults = {
          maxConcurrent: null,
          minTime: 0,
          highWater: null,
          strategy: Bottleneck3.prototype.strategy.LEAK,
          penalty: null,
          reservoir: null,
          reservoirRefreshInterval: null,
          reservoirRefreshAmount: null,
          reservoirIncreaseInterval: null,
          reservoirIncreaseAmount: null,
          reservoirIncreaseMaximum: null
        };
        Bottleneck3.prototype.localStoreDefaults = {
          Promise,
          timeout: null,
          heartbeatInterval: 250
        };
        Bottleneck3.prototype.redisStoreDefaults = {
          Promise,
          timeout: null,
          heartbeatInterval: 5e3,
          clientTimeout: 1e4,
          Redis: null,
          clientOptions: {},
          clusterNodes: null,
          clearDatastore: false,
          connection: null
        };
        Bottleneck3.prototype.instanceDefaults = {
          datastore: "local",
          connection: null,
          id: "<no-id>",
          rejectOnDrop: true,
          trackDoneStatus: false,
          Promise
        };
        Bottleneck3.prototype.stopDefaults = {
          enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
          dropWaitingJobs: true,
          dropErrorMessage: "This limiter has been stopped."
        };
        return Bottleneck3;
      }).call(commonjsGlobal);
      var Bottleneck_1 = Bottleneck2;
      var lib = Bottleneck_1;
      return lib;
    }));
  }
});

// node_modules/@octokit/request-error/dist-src/index.js
var RequestError;
var init_dist_src = __esm({
  "node_modules/@octokit/request-error/dist-src/index.js"() {
    RequestError = class extends Error {
      name;
      /**
       * http status code
       */
      status;
      /**
       * Request options that lead to the error.
       */
      request;
      /**
       * Response object if a response was received
       */
      response;
      constructor(message, statusCode, options) {
        super(message, { cause: options.cause });
        this.name = "HttpError";
        this.status = Number.parseInt(statusCode);
        if (Number.isNaN(this.status)) {
          this.status = 0;
        }
        if ("response" in options) {
          this.response = options.response;
        }
        const requestCopy = Object.assign({}, options.request);
        if (options.request.headers.authorization) {
          requestCopy.headers = Object.assign({}, options.request.headers, {
            authorization: options.request.headers.authorization.replace(
              /(?<! ) .*$/,
              " [REDACTED]"
            )
          });
        }
        requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
        this.request = requestCopy;
      }
    };
  }
});

// node_modules/@octokit/plugin-retry/dist-bundle/index.js
function isRequestError(error) {
  return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
  if (!isRequestError(error) || !error?.request.request) {
    throw error;
  }
  if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
    const retries = options.request.retries != null ? options.request.retries : state.retries;
    const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
    throw octokit.retry.retryRequest(error, retries, retryAfter);
  }
  throw error;
}
async function wrapRequest(state, octokit, request2, options) {
  const limiter = new import_light.default();
  limiter.on("failed", function(error, info) {
    const maxRetries = ~~error.request.request?.retries;
    const after = ~~error.request.request?.retryAfter;
    options.request.retryCount = info.retryCount + 1;
    if (maxRetries > info.retryCount) {
      return after * state.retryAfterBaseValue;
    }
  });
  return limiter.schedule(
    requestWithGraphqlErrorHandling.bind(null, state, octokit, request2),
    options
  );
}
async function requestWithGraphqlErrorHandling(state, octokit, request2, options) {
  const response = await request2(options);
  if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(
    response.data.errors[0].message
  )) {
    const error = new RequestError(response.data.errors[0].message, 500, {
      request: options,
      response
    });
    return errorRequest(state, octokit, error, options);
  }
  return response;
}
function retry(octokit, octokitOptions) {
  const state = Object.assign(
    {
      enabled: true,
      retryAfterBaseValue: 1e3,
      doNotRetry: [400, 401, 403, 404, 410, 422, 451],
      retries: 3
    },
    octokitOptions.retry
  );
  const retryPlugin = {
    retry: {
      retryRequest: (error, retries, retryAfter) => {
        error.request.request = Object.assign({}, error.request.request, {
          retries,
          retryAfter
        });
        return error;
      }
    }
  };
  if (state.enabled) {
    octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
    octokit.hook.wrap("request", wrapRequest.bind(null, state, retryPlugin));
  }
  return retryPlugin;
}
var import_light, VERSION;
var init_dist_bundle = __esm({
  "node_modules/@octokit/plugin-retry/dist-bundle/index.js"() {
    import_light = __toESM(require_light(), 1);
    init_dist_src();
    VERSION = "0.0.0-development";
    retry.VERSION = VERSION;
  }
});

// node_modules/@octokit/plugin-throttling/dist-bundle/index.js
function wrapRequest2(state, request2, options) {
  return state.retryLimiter.schedule(doRequest, state, request2, options);
}
async function doRequest(state, request2, options) {
  const { pathname } = new URL(options.url, "http://github.test");
  const isAuth = isAuthRequest(options.method, pathname);
  const isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD";
  const isSearch2 = options.method === "GET" && pathname.startsWith("/search/");
  const isGraphQL = pathname.startsWith("/graphql");
  const retryCount = ~~request2.retryCount;
  const jobOptions = retryCount > 0 ? { priority: 0, weight: 0 } : {};
  if (state.clustering) {
    jobOptions.expiration = 1e3 * 60;
  }
  if (isWrite || isGraphQL) {
    await state.write.key(state.id).schedule(jobOptions, noop);
  }
  if (isWrite && state.triggersNotification(pathname)) {
    await state.notifications.key(state.id).schedule(jobOptions, noop);
  }
  if (isSearch2) {
    await state.search.key(state.id).schedule(jobOptions, noop);
  }
  const req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request2, options);
  if (isGraphQL) {
    const res = await req;
    if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) {
      const error = Object.assign(new Error("GraphQL Rate Limit Exceeded"), {
        response: res,
        data: res.data
      });
      throw error;
    }
  }
  return req;
}
function isAuthRequest(method, pathname) {
  return method === "PATCH" && // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-a-scoped-access-token
  /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && // https://docs.github.com/en/rest/apps/oauth-applications?apiVersion=2022-11-28#reset-a-token
  (/^\/applications\/[^/]+\/token$/.test(pathname) || // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-an-installation-access-token-for-an-app
  /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || // https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
  pathname === "/login/oauth/access_token");
}
function routeMatcher(paths) {
  const regexes = paths.map(
    (path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")
  );
  const regex2 = `^(?:${regexes.map((r) => `(?:${r})`).join("|")})[^/]*$`;
  return new RegExp(regex2, "i");
}
function throttling(octokit, octokitOptions) {
  const {
    enabled = true,
    Bottleneck: Bottleneck2 = import_light2.default,
    id = "no-id",
    timeout = 1e3 * 60 * 2,
    // Redis TTL: 2 minutes
    connection
  } = octokitOptions.throttle || {};
  if (!enabled) {
    return {};
  }
  const common = { timeout };
  if (typeof connection !== "undefined") {
    common.connection = connection;
  }
  const state = Object.assign(
    {
      clustering: connection != null,
      triggersNotification,
      fallbackSecondaryRateRetryAfter: 60,
      retryAfterBaseValue: 1e3,
      id
    },
    octokitOptions.throttle
  );
  if (typeof state.onSecondaryRateLimit !== "function" || typeof state.onRateLimit !== "function") {
    throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
  }
  let initialized = false;
  const initializeBottleneck = () => {
    if (initialized) {
      return;
    }
    initialized = true;
    if (groups.global == null) {
      createGroups(Bottleneck2, common);
    }
    state.global = state.global ?? groups.global;
    state.auth = state.auth ?? groups.auth;
    state.search = state.search ?? groups.search;
    state.write = state.write ?? groups.write;
    state.notifications = state.notifications ?? groups.notifications;
    state.retryLimiter = state.retryLimiter ?? new Bottleneck2();
    const events = {};
    const emitter = new Bottleneck2.Events(events);
    events.on("secondary-limit", state.onSecondaryRateLimit);
    events.on("rate-limit", state.onRateLimit);
    events.on(
      "error",
      (e) => octokit.log.warn("Error in throttling-plugin limit handler", e)
    );
    state.retryLimiter.on("failed", async function(error, info) {
      const [state2, request2, options] = info.args;
      const { pathname } = new URL(options.url, "http://github.test");
      const shouldRetryGraphQL = pathname.startsWith("/graphql") && error.status !== 401;
      if (!(shouldRetryGraphQL || error.status === 403 || error.status === 429)) {
        return;
      }
      const retryCount = ~~request2.retryCount;
      request2.retryCount = retryCount;
      options.request.retryCount = retryCount;
      const { wantRetry, retryAfter = 0 } = await (async function() {
        if (/\bsecondary rate\b/i.test(error.message)) {
          const retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
          const wantRetry2 = await emitter.trigger(
            "secondary-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some(
          (error2) => error2.type === "RATE_LIMITED"
        )) {
          const rateLimitReset = new Date(
            ~~error.response.headers["x-ratelimit-reset"] * 1e3
          ).getTime();
          const retryAfter2 = Math.max(
            // Add one second so we retry _after_ the reset time
            // https://docs.github.com/en/rest/overview/resources-in-the-rest-api?apiVersion=2022-11-28#exceeding-the-rate-limit
            Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1,
            0
          );
          const wantRetry2 = await emitter.trigger(
            "rate-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        return {};
      })();
      if (wantRetry) {
        request2.retryCount++;
        return retryAfter * state2.retryAfterBaseValue;
      }
    });
  };
  octokit.hook.wrap("request", (request2, options) => {
    initializeBottleneck();
    return wrapRequest2(state, request2, options);
  });
  return {};
}
var import_light2, VERSION2, noop, triggers_notification_paths_default, regex, triggersNotification, groups, createGroups;
var init_dist_bundle2 = __esm({
  "node_modules/@octokit/plugin-throttling/dist-bundle/index.js"() {
    import_light2 = __toESM(require_light(), 1);
    VERSION2 = "0.0.0-development";
    noop = () => Promise.resolve();
    triggers_notification_paths_default = [
      "/orgs/{org}/invitations",
      "/orgs/{org}/invitations/{invitation_id}",
      "/orgs/{org}/teams/{team_slug}/discussions",
      "/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
      "/repos/{owner}/{repo}/collaborators/{username}",
      "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
      "/repos/{owner}/{repo}/issues",
      "/repos/{owner}/{repo}/issues/{issue_number}/comments",
      "/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
      "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
      "/repos/{owner}/{repo}/pulls",
      "/repos/{owner}/{repo}/pulls/{pull_number}/comments",
      "/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
      "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
      "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
      "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
      "/repos/{owner}/{repo}/releases",
      "/teams/{team_id}/discussions",
      "/teams/{team_id}/discussions/{discussion_number}/comments"
    ];
    regex = routeMatcher(triggers_notification_paths_default);
    triggersNotification = regex.test.bind(regex);
    groups = {};
    createGroups = function(Bottleneck2, common) {
      groups.global = new Bottleneck2.Group({
        id: "octokit-global",
        maxConcurrent: 10,
        ...common
      });
      groups.auth = new Bottleneck2.Group({
        id: "octokit-auth",
        maxConcurrent: 1,
        ...common
      });
      groups.search = new Bottleneck2.Group({
        id: "octokit-search",
        maxConcurrent: 1,
        minTime: 2e3,
        ...common
      });
      groups.write = new Bottleneck2.Group({
        id: "octokit-write",
        maxConcurrent: 1,
        minTime: 1e3,
        ...common
      });
      groups.notifications = new Bottleneck2.Group({
        id: "octokit-notifications",
        maxConcurrent: 1,
        minTime: 3e3,
        ...common
      });
    };
    throttling.VERSION = VERSION2;
    throttling.triggersNotification = triggersNotification;
  }
});

// node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }
  if (typeof process === "object" && process.version !== void 0) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
  }
  return "<environment undetectable>";
}
var init_universal_user_agent = __esm({
  "node_modules/universal-user-agent/index.js"() {
  }
});

// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }
  if (!options) {
    options = {};
  }
  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name2) => {
      return register.bind(null, state, name2, callback, options);
    }, method)();
  }
  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }
    return state.registry[name].reduce((method2, registered) => {
      return registered.hook.bind(null, method2, options);
    }, method)();
  });
}
var init_register = __esm({
  "node_modules/before-after-hook/lib/register.js"() {
  }
});

// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook2) {
  const orig = hook2;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }
  if (kind === "before") {
    hook2 = (method, options) => {
      return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
    };
  }
  if (kind === "after") {
    hook2 = (method, options) => {
      let result;
      return Promise.resolve().then(method.bind(null, options)).then((result_) => {
        result = result_;
        return orig(result, options);
      }).then(() => {
        return result;
      });
    };
  }
  if (kind === "error") {
    hook2 = (method, options) => {
      return Promise.resolve().then(method.bind(null, options)).catch((error) => {
        return orig(error, options);
      });
    };
  }
  state.registry[name].push({
    hook: hook2,
    orig
  });
}
var init_add = __esm({
  "node_modules/before-after-hook/lib/add.js"() {
  }
});

// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }
  const index = state.registry[name].map((registered) => {
    return registered.orig;
  }).indexOf(method);
  if (index === -1) {
    return;
  }
  state.registry[name].splice(index, 1);
}
var init_remove = __esm({
  "node_modules/before-after-hook/lib/remove.js"() {
  }
});

// node_modules/before-after-hook/index.js
function bindApi(hook2, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook2.api = { remove: removeHookRef };
  hook2.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook2[kind] = hook2.api[kind] = bindable(addHook, null).apply(null, args);
  });
}
function Singular() {
  const singularHookName = /* @__PURE__ */ Symbol("Singular");
  const singularHookState = {
    registry: {}
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}
function Collection() {
  const state = {
    registry: {}
  };
  const hook2 = register.bind(null, state);
  bindApi(hook2, state);
  return hook2;
}
var bind, bindable, before_after_hook_default;
var init_before_after_hook = __esm({
  "node_modules/before-after-hook/index.js"() {
    init_register();
    init_add();
    init_remove();
    bind = Function.bind;
    bindable = bind.bind(bind);
    before_after_hook_default = { Singular, Collection };
  }
});

// node_modules/@octokit/endpoint/dist-bundle/index.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names2 = Object.keys(parameters);
  if (names2.length === 0) {
    return url;
  }
  return url + separator + names2.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}
function parse3(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format2) => format2.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format2 = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format2}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}
function endpointWithDefaults(defaults, route, options) {
  return parse3(merge(defaults, route, options));
}
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse: parse3
  });
}
var VERSION3, userAgent, DEFAULTS, urlVariableRegex, endpoint;
var init_dist_bundle3 = __esm({
  "node_modules/@octokit/endpoint/dist-bundle/index.js"() {
    init_universal_user_agent();
    VERSION3 = "0.0.0-development";
    userAgent = `octokit-endpoint.js/${VERSION3} ${getUserAgent()}`;
    DEFAULTS = {
      method: "GET",
      baseUrl: "https://api.github.com",
      headers: {
        accept: "application/vnd.github.v3+json",
        "user-agent": userAgent
      },
      mediaType: {
        format: ""
      }
    };
    urlVariableRegex = /\{[^{}}]+\}/g;
    endpoint = withDefaults(null, DEFAULTS);
  }
});

// node_modules/content-type/dist/index.js
function parse4(header, options) {
  const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
  const len = header.length;
  let valueStart = options?.start ?? 0;
  while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
    valueStart++;
  }
  let index = valueStart;
  let typeFlags = 0;
  let whitespace = -1;
  let stop2 = options?.parameters === false ? COMMA_FLAG : 0;
  while (index < len) {
    const code = header.charCodeAt(index);
    const flags = CHAR_MAP[code];
    if ((flags & stopFlags) !== 0) {
      stop2 |= flags & COMMA_FLAG;
      break;
    }
    if ((flags & OWS) !== 0) {
      if (whitespace === -1)
        whitespace = index;
    } else {
      whitespace = -1;
    }
    typeFlags |= code & NON_ASCII | flags;
    index++;
  }
  const valueEnd = whitespace === -1 ? index : whitespace;
  const value = header.slice(valueStart, valueEnd);
  const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
  if (index === len || stop2 !== 0) {
    return { type, index, parameters: new NullObject() };
  }
  return parseParameters(header, type, index, len, stopFlags);
}
function parseParameters(header, type, index, len, stopFlags) {
  const parameters = new NullObject();
  parameter: while (index < len) {
    index++;
    while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
      index++;
    }
    const keyStart = index;
    let keyFlags = 0;
    let keyWhitespace = -1;
    while (index < len) {
      const code = header.charCodeAt(index);
      const flags = CHAR_MAP[code];
      if ((flags & stopFlags) !== 0) {
        if ((flags & COMMA_FLAG) !== 0)
          break parameter;
        continue parameter;
      }
      if (code === EQ) {
        const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
        const value = header.slice(keyStart, keyEnd);
        const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
        index++;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
          index++;
        }
        if (index < len && header.charCodeAt(index) === DQUOTE) {
          const quotedStart = ++index;
          let escaped = false;
          while (index < len) {
            const code2 = header.charCodeAt(index);
            if (code2 === DQUOTE) {
              if (parameters[key] === void 0) {
                parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
              }
              index++;
              let stop3 = 0;
              while (index < len) {
                const code3 = header.charCodeAt(index);
                const flags2 = CHAR_MAP[code3];
                if ((flags2 & stopFlags) !== 0) {
                  stop3 = flags2 & COMMA_FLAG;
                  break;
                }
                index++;
              }
              if (stop3 !== 0)
                break parameter;
              continue parameter;
            }
            if (code2 === BSLASH && index + 1 < len) {
              escaped = true;
              index += 2;
              continue;
            }
            index++;
          }
          continue parameter;
        }
        const valueStart = index;
        let stop2 = 0;
        let valueWhitespace = -1;
        while (index < len) {
          const code2 = header.charCodeAt(index);
          const flags2 = CHAR_MAP[code2];
          if ((flags2 & stopFlags) !== 0) {
            stop2 = flags2 & COMMA_FLAG;
            break;
          }
          if ((flags2 & OWS) !== 0) {
            if (valueWhitespace === -1)
              valueWhitespace = index;
          } else {
            valueWhitespace = -1;
          }
          index++;
        }
        if (parameters[key] === void 0) {
          const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
          parameters[key] = header.slice(valueStart, valueEnd);
        }
        if (stop2 !== 0)
          break parameter;
        continue parameter;
      }
      if ((flags & OWS) !== 0) {
        if (keyWhitespace === -1)
          keyWhitespace = index;
      } else {
        keyWhitespace = -1;
      }
      keyFlags |= code & NON_ASCII | flags;
      index++;
    }
  }
  return { type, index, parameters };
}
function unescapeQuotedPairs(str, start, end2) {
  let result = "";
  for (let index = start; index < end2; index++) {
    if (str.charCodeAt(index) === BSLASH) {
      result += str.slice(start, index);
      start = ++index;
    }
  }
  return result + str.slice(start, end2);
}
var SP, HTAB, SEMI, EQ, DQUOTE, BSLASH, COMMA, LOWER_CASE, OWS, SEMI_FLAG, COMMA_FLAG, TOKEN_FLAG, NON_ASCII, CASE_FLAGS, CHAR_MAP, NullObject;
var init_dist = __esm({
  "node_modules/content-type/dist/index.js"() {
    SP = 32;
    HTAB = 9;
    SEMI = 59;
    EQ = 61;
    DQUOTE = 34;
    BSLASH = 92;
    COMMA = 44;
    LOWER_CASE = 1;
    OWS = 2;
    SEMI_FLAG = 4;
    COMMA_FLAG = 8;
    TOKEN_FLAG = 16;
    NON_ASCII = 65280;
    CASE_FLAGS = LOWER_CASE | NON_ASCII;
    CHAR_MAP = new Uint8Array(256);
    CHAR_MAP[HTAB] |= OWS;
    CHAR_MAP[SP] |= OWS;
    CHAR_MAP[SEMI] |= SEMI_FLAG;
    CHAR_MAP[COMMA] |= COMMA_FLAG;
    for (let code = 128; code <= 255; code++) {
      CHAR_MAP[code] |= LOWER_CASE;
    }
    for (const char of "!#$%&'*+-.^_`|~") {
      CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
    }
    for (let code = 48; code <= 57; code++) {
      CHAR_MAP[code] |= TOKEN_FLAG;
    }
    for (let code = 65; code <= 90; code++) {
      CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
    }
    for (let code = 97; code <= 122; code++) {
      CHAR_MAP[code] |= TOKEN_FLAG;
    }
    NullObject = /* @__PURE__ */ (() => {
      const C = function() {
      };
      C.prototype = /* @__PURE__ */ Object.create(null);
      return C;
    })();
  }
});

// node_modules/json-with-bigint/json-with-bigint.js
var intRegex, noiseValue, originalStringify, originalParse, customFormat, bigIntsStringify, noiseStringify, isUnstringifiable, isRawJSON, stringifyIteratively, JSONStringify, featureCache, isContextSourceSupported, convertMarkedBigIntsReviver, JSONParseV2, MAX_INT, MAX_DIGITS, stringsOrLargeNumbers, noiseValueWithQuotes, applyReviverIteratively, serializeBigInts, JSONParse;
var init_json_with_bigint = __esm({
  "node_modules/json-with-bigint/json-with-bigint.js"() {
    intRegex = /^-?\d+$/;
    noiseValue = /^-?\d+n+$/;
    originalStringify = JSON.stringify;
    originalParse = JSON.parse;
    customFormat = /^-?\d+n$/;
    bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
    noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
    isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
    isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
    stringifyIteratively = (rootValue, replacer, spaceParam) => {
      let space2 = "";
      if (typeof spaceParam === "number") {
        space2 = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
      } else if (typeof spaceParam === "string") {
        space2 = spaceParam.slice(0, 10);
      }
      const isFunctionReplacer = typeof replacer === "function";
      const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
      const prepareVal = (parent, key, val) => {
        const isObject2 = val !== null && typeof val === "object";
        const hasToJSON = isObject2 && typeof val.toJSON === "function";
        if (hasToJSON) {
          val = val.toJSON(key);
        }
        const isNoise = typeof val === "string" && noiseValue.test(val);
        if (isNoise) return val + "n";
        const isBigInt = typeof val === "bigint";
        if (isBigInt) {
          const supportsRawJSON = "rawJSON" in JSON;
          if (supportsRawJSON) return JSON.rawJSON(val.toString());
          return val.toString() + "n";
        }
        if (isFunctionReplacer) {
          val = replacer.call(parent, key, val);
        }
        const isPostReplacerObject = val !== null && typeof val === "object";
        if (isPostReplacerObject) {
          const isPrimitiveWrapper = val instanceof Number || val instanceof String || val instanceof Boolean;
          if (isPrimitiveWrapper) {
            val = val.valueOf();
          }
        }
        return val;
      };
      const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
      if (isUnstringifiable(rootProcessed)) {
        return void 0;
      }
      const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
      const isRootNativeRawJSON = isRawJSON(rootProcessed);
      if (isRootPrimitive || isRootNativeRawJSON) {
        return originalStringify(rootProcessed);
      }
      const chunks2 = [];
      let level = 0;
      const stack = [
        {
          parent: { "": rootProcessed },
          key: "",
          val: rootProcessed,
          isArray: Array.isArray(rootProcessed),
          keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
          index: 0,
          first: true
        }
      ];
      const visited = new WeakSet([rootProcessed]);
      while (stack.length > 0) {
        const node = stack[stack.length - 1];
        if (node.index === 0) {
          chunks2.push(node.isArray ? "[" : "{");
          level++;
        }
        let isDone = false;
        if (node.isArray) {
          if (node.index < node.val.length) {
            if (!node.first) chunks2.push(",");
            if (space2) chunks2.push("\n" + space2.repeat(level));
            const childRaw = node.val[node.index];
            const childVal = prepareVal(node.val, String(node.index), childRaw);
            if (isUnstringifiable(childVal)) {
              chunks2.push("null");
              node.first = false;
              node.index++;
            } else {
              const isComplexObject = childVal !== null && typeof childVal === "object";
              const isNativeRaw = isRawJSON(childVal);
              if (isComplexObject && !isNativeRaw) {
                if (visited.has(childVal)) {
                  throw new TypeError("Converting circular structure to JSON");
                }
                visited.add(childVal);
                stack.push({
                  parent: node.val,
                  key: String(node.index),
                  val: childVal,
                  isArray: Array.isArray(childVal),
                  keys: Array.isArray(childVal) ? null : Object.keys(childVal),
                  index: 0,
                  first: true
                });
                node.first = false;
                node.index++;
              } else {
                chunks2.push(originalStringify(childVal));
                node.first = false;
                node.index++;
              }
            }
          } else {
            isDone = true;
          }
        } else {
          while (node.index < node.keys.length) {
            const k = node.keys[node.index++];
            const isFilteredOutByArray = propertyList && !propertyList.has(k);
            if (isFilteredOutByArray) continue;
            const childRaw = node.val[k];
            const childVal = prepareVal(node.val, k, childRaw);
            if (isUnstringifiable(childVal)) continue;
            if (!node.first) chunks2.push(",");
            if (space2) {
              chunks2.push("\n" + space2.repeat(level) + originalStringify(k) + ": ");
            } else {
              chunks2.push(originalStringify(k) + ":");
            }
            const isComplexObject = childVal !== null && typeof childVal === "object";
            const isNativeRaw = isRawJSON(childVal);
            if (isComplexObject && !isNativeRaw) {
              if (visited.has(childVal)) {
                throw new TypeError("Converting circular structure to JSON");
              }
              visited.add(childVal);
              stack.push({
                parent: node.val,
                key: k,
                val: childVal,
                isArray: Array.isArray(childVal),
                keys: Array.isArray(childVal) ? null : Object.keys(childVal),
                index: 0,
                first: true
              });
              node.first = false;
              break;
            } else {
              chunks2.push(originalStringify(childVal));
              node.first = false;
            }
          }
          const isNodeFullyProcessed = node.index >= node.keys.length && stack[stack.length - 1] === node;
          if (isNodeFullyProcessed) {
            isDone = true;
          }
        }
        if (isDone) {
          level--;
          if (!node.first && space2) chunks2.push("\n" + space2.repeat(level));
          chunks2.push(node.isArray ? "]" : "}");
          visited.delete(node.val);
          stack.pop();
        }
      }
      return chunks2.join("");
    };
    JSONStringify = (value, replacer, space2) => {
      try {
        const supportsRawJSON = "rawJSON" in JSON;
        if (supportsRawJSON) {
          return originalStringify(
            value,
            (key, val) => {
              if (typeof val === "bigint") return JSON.rawJSON(val.toString());
              const hasFunctionReplacer = typeof replacer === "function";
              if (hasFunctionReplacer) return replacer(key, val);
              const isKeyInArrayReplacer = Array.isArray(replacer) && replacer.includes(key);
              if (isKeyInArrayReplacer) return val;
              return val;
            },
            space2
          );
        }
        if (!value) return originalStringify(value, replacer, space2);
        const convertedToCustomJSON = originalStringify(
          value,
          (key, val) => {
            const isNoise = typeof val === "string" && noiseValue.test(val);
            if (isNoise) return val.toString() + "n";
            if (typeof val === "bigint") return val.toString() + "n";
            const hasFunctionReplacer = typeof replacer === "function";
            if (hasFunctionReplacer) return replacer(key, val);
            const isKeyInArrayReplacer = Array.isArray(replacer) && replacer.includes(key);
            if (isKeyInArrayReplacer) return val;
            return val;
          },
          space2
        );
        const processedJSON = convertedToCustomJSON.replace(
          bigIntsStringify,
          "$1$2$3"
        );
        const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3");
        return denoisedJSON;
      } catch (error) {
        if (error instanceof RangeError) {
          const convertedJSON = stringifyIteratively(value, replacer, space2);
          if (convertedJSON === void 0) return void 0;
          const supportsRawJSON = "rawJSON" in JSON;
          if (supportsRawJSON) return convertedJSON;
          const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");
          return processedJSON.replace(noiseStringify, "$1$2$3");
        }
        throw error;
      }
    };
    featureCache = /* @__PURE__ */ new Map();
    isContextSourceSupported = () => {
      const parseFingerprint = JSON.parse.toString();
      if (featureCache.has(parseFingerprint)) {
        return featureCache.get(parseFingerprint);
      }
      try {
        const result = JSON.parse(
          "1",
          (_, __, context) => !!context?.source && context.source === "1"
        );
        featureCache.set(parseFingerprint, result);
        return result;
      } catch {
        featureCache.set(parseFingerprint, false);
        return false;
      }
    };
    convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
      const isCustomFormatBigInt = typeof value === "string" && customFormat.test(value);
      if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));
      const isNoiseValue = typeof value === "string" && noiseValue.test(value);
      if (isNoiseValue) return value.slice(0, -1);
      const hasUserReviver = typeof userReviver === "function";
      if (!hasUserReviver) return value;
      return userReviver(key, value, context);
    };
    JSONParseV2 = (text, reviver) => {
      return JSON.parse(text, (key, value, context) => {
        const isNumber = typeof value === "number";
        const isOutOfBounds = value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
        const isBigNumber = isNumber && isOutOfBounds;
        const isInt = context && intRegex.test(context.source);
        const isBigInt = isBigNumber && isInt;
        if (isBigInt) return BigInt(context.source);
        const hasCustomReviver = typeof reviver === "function";
        if (!hasCustomReviver) return value;
        return reviver(key, value, context);
      });
    };
    MAX_INT = Number.MAX_SAFE_INTEGER.toString();
    MAX_DIGITS = MAX_INT.length;
    stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
    noiseValueWithQuotes = /^"-?\d+n+"$/;
    applyReviverIteratively = (parsed, userReviver) => {
      const rootHolder = { "": parsed };
      const stack = [{ parent: rootHolder, key: "", visited: false }];
      while (stack.length > 0) {
        const node = stack[stack.length - 1];
        if (!node.visited) {
          node.visited = true;
          const value = node.parent[node.key];
          const isComplexObject = value !== null && typeof value === "object";
          if (isComplexObject) {
            const keys = Object.keys(value);
            for (let i = keys.length - 1; i >= 0; i--) {
              stack.push({ parent: value, key: keys[i], visited: false });
            }
          }
        } else {
          const { parent, key } = node;
          let value = parent[key];
          if (typeof value === "string") {
            const isCustomFormatBigInt = customFormat.test(value);
            if (isCustomFormatBigInt) {
              value = BigInt(value.slice(0, -1));
            } else {
              const isNoise = noiseValue.test(value);
              if (isNoise) value = value.slice(0, -1);
            }
          }
          const hasUserReviver = typeof userReviver === "function";
          if (hasUserReviver) {
            value = userReviver.call(parent, key, value);
          }
          const isDeleted = value === void 0;
          if (isDeleted) {
            delete parent[key];
          } else {
            parent[key] = value;
          }
          stack.pop();
        }
      }
      return rootHolder[""];
    };
    serializeBigInts = (text) => {
      return text.replace(
        stringsOrLargeNumbers,
        (match, digits, fractional, exponential) => {
          const isString = match[0] === '"';
          const isNoise = isString && noiseValueWithQuotes.test(match);
          if (isNoise) return match.substring(0, match.length - 1) + 'n"';
          const hasFractionalOrExponential = fractional || exponential;
          const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
          const isStandardValue = isString || hasFractionalOrExponential || isLessThanMaxSafeInt;
          if (isStandardValue) return match;
          return '"' + match + 'n"';
        }
      );
    };
    JSONParse = (text, reviver) => {
      if (!text) return originalParse(text, reviver);
      try {
        if (isContextSourceSupported()) return JSONParseV2(text, reviver);
        const serializedData = serializeBigInts(text);
        return originalParse(
          serializedData,
          (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver)
        );
      } catch (error) {
        if (error instanceof RangeError) {
          const serializedData = serializeBigInts(text);
          const parsed = originalParse(serializedData);
          return applyReviverIteratively(parsed, reviver);
        }
        throw error;
      }
    };
  }
});

// node_modules/@octokit/request/dist-bundle/index.js
function isPlainObject2(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
async function fetchWrapper(requestOptions) {
  const fetch2 = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch2) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = isPlainObject2(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch2(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop2);
  }
  const mimetype = parse4(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop2);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults2(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: withDefaults2.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: withDefaults2.bind(null, endpoint2)
  });
}
var VERSION4, defaults_default, noop2, request;
var init_dist_bundle4 = __esm({
  "node_modules/@octokit/request/dist-bundle/index.js"() {
    init_dist_bundle3();
    init_universal_user_agent();
    init_dist();
    init_json_with_bigint();
    init_dist_src();
    VERSION4 = "10.0.16";
    defaults_default = {
      headers: {
        "user-agent": `octokit-request.js/${VERSION4} ${getUserAgent()}`
      }
    };
    noop2 = () => "";
    request = withDefaults2(endpoint, defaults_default);
  }
});

// node_modules/@octokit/graphql/dist-bundle/index.js
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}
function withDefaults3(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: withDefaults3.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}
function withCustomRequest(customRequest) {
  return withDefaults3(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}
var VERSION5, GraphqlResponseError, NON_VARIABLE_OPTIONS, FORBIDDEN_VARIABLE_OPTIONS, GHES_V3_SUFFIX_REGEX, graphql2;
var init_dist_bundle5 = __esm({
  "node_modules/@octokit/graphql/dist-bundle/index.js"() {
    init_dist_bundle4();
    init_universal_user_agent();
    VERSION5 = "0.0.0-development";
    GraphqlResponseError = class extends Error {
      constructor(request2, headers, response) {
        super(_buildMessageForResponseErrors(response));
        this.request = request2;
        this.headers = headers;
        this.response = response;
        this.errors = response.errors;
        this.data = response.data;
        if (Error.captureStackTrace) {
          Error.captureStackTrace(this, this.constructor);
        }
      }
      request;
      headers;
      response;
      name = "GraphqlResponseError";
      errors;
      data;
    };
    NON_VARIABLE_OPTIONS = [
      "method",
      "baseUrl",
      "url",
      "headers",
      "request",
      "query",
      "mediaType",
      "operationName"
    ];
    FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
    GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
    graphql2 = withDefaults3(request, {
      headers: {
        "user-agent": `octokit-graphql.js/${VERSION5} ${getUserAgent()}`
      },
      method: "POST",
      url: "/graphql"
    });
  }
});

// node_modules/@octokit/auth-token/dist-bundle/index.js
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}
async function hook(token, request2, route, parameters) {
  const endpoint2 = request2.endpoint.merge(
    route,
    parameters
  );
  endpoint2.headers.authorization = withAuthorizationPrefix(token);
  return request2(endpoint2);
}
var b64url, sep2, jwtRE, isJWT, createTokenAuth;
var init_dist_bundle6 = __esm({
  "node_modules/@octokit/auth-token/dist-bundle/index.js"() {
    b64url = "(?:[a-zA-Z0-9_-]+)";
    sep2 = "\\.";
    jwtRE = new RegExp(`^${b64url}${sep2}${b64url}${sep2}${b64url}$`);
    isJWT = jwtRE.test.bind(jwtRE);
    createTokenAuth = function createTokenAuth2(token) {
      if (!token) {
        throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
      }
      if (typeof token !== "string") {
        throw new Error(
          "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
        );
      }
      token = token.replace(/^(token|bearer) +/i, "");
      return Object.assign(auth.bind(null, token), {
        hook: hook.bind(null, token)
      });
    };
  }
});

// node_modules/@octokit/core/dist-src/version.js
var VERSION6;
var init_version = __esm({
  "node_modules/@octokit/core/dist-src/version.js"() {
    VERSION6 = "7.0.8";
  }
});

// node_modules/@octokit/core/dist-src/index.js
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = noop3;
  }
  if (typeof logger.info !== "function") {
    logger.info = noop3;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
var noop3, consoleWarn, consoleError, userAgentTrail, Octokit;
var init_dist_src2 = __esm({
  "node_modules/@octokit/core/dist-src/index.js"() {
    init_universal_user_agent();
    init_before_after_hook();
    init_dist_bundle4();
    init_dist_bundle5();
    init_dist_bundle6();
    init_version();
    noop3 = () => {
    };
    consoleWarn = console.warn.bind(console);
    consoleError = console.error.bind(console);
    userAgentTrail = `octokit-core.js/${VERSION6} ${getUserAgent()}`;
    Octokit = class {
      static VERSION = VERSION6;
      static defaults(defaults) {
        const OctokitWithDefaults = class extends this {
          constructor(...args) {
            const options = args[0] || {};
            if (typeof defaults === "function") {
              super(defaults(options));
              return;
            }
            super(
              Object.assign(
                {},
                defaults,
                options,
                options.userAgent && defaults.userAgent ? {
                  userAgent: `${options.userAgent} ${defaults.userAgent}`
                } : null
              )
            );
          }
        };
        return OctokitWithDefaults;
      }
      static plugins = [];
      /**
       * Attach a plugin (or many) to your Octokit instance.
       *
       * @example
       * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
       */
      static plugin(...newPlugins) {
        const currentPlugins = this.plugins;
        const NewOctokit = class extends this {
          static plugins = currentPlugins.concat(
            newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
          );
        };
        return NewOctokit;
      }
      constructor(options = {}) {
        const hook2 = new before_after_hook_default.Collection();
        const requestDefaults = {
          baseUrl: request.endpoint.DEFAULTS.baseUrl,
          headers: {},
          request: Object.assign({}, options.request, {
            // @ts-ignore internal usage only, no need to type
            hook: hook2.bind(null, "request")
          }),
          mediaType: {
            previews: [],
            format: ""
          }
        };
        requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
        if (options.baseUrl) {
          requestDefaults.baseUrl = options.baseUrl;
        }
        if (options.previews) {
          requestDefaults.mediaType.previews = options.previews;
        }
        if (options.timeZone) {
          requestDefaults.headers["time-zone"] = options.timeZone;
        }
        this.request = request.defaults(requestDefaults);
        this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
        this.log = createLogger(options.log);
        this.hook = hook2;
        if (!options.authStrategy) {
          if (!options.auth) {
            this.auth = async () => ({
              type: "unauthenticated"
            });
          } else {
            const auth2 = createTokenAuth(options.auth);
            hook2.wrap("request", auth2.hook);
            this.auth = auth2;
          }
        } else {
          const { authStrategy, ...otherOptions } = options;
          const auth2 = authStrategy(
            Object.assign(
              {
                request: this.request,
                log: this.log,
                // we pass the current octokit instance as well as its constructor options
                // to allow for authentication strategies that return a new octokit instance
                // that shares the same internal state as the current one. The original
                // requirement for this was the "event-octokit" authentication strategy
                // of https://github.com/probot/octokit-auth-probot.
                octokit: this,
                octokitOptions: otherOptions
              },
              options.auth
            )
          );
          hook2.wrap("request", auth2.hook);
          this.auth = auth2;
        }
        const classConstructor = this.constructor;
        for (let i = 0; i < classConstructor.plugins.length; ++i) {
          Object.assign(this, classConstructor.plugins[i](this, options));
        }
      }
      // assigned during constructor
      request;
      graphql;
      log;
      hook;
      // TODO: type `octokit.auth` based on passed options.authStrategy
      auth;
    };
  }
});

// node_modules/@octokit/plugin-request-log/dist-src/version.js
var VERSION7;
var init_version2 = __esm({
  "node_modules/@octokit/plugin-request-log/dist-src/version.js"() {
    VERSION7 = "6.0.0";
  }
});

// node_modules/@octokit/plugin-request-log/dist-src/index.js
function requestLog(octokit) {
  octokit.hook.wrap("request", (request2, options) => {
    octokit.log.debug("request", options);
    const start = Date.now();
    const requestOptions = octokit.request.endpoint.parse(options);
    const path = requestOptions.url.replace(options.baseUrl, "");
    return request2(options).then((response) => {
      const requestId = response.headers["x-github-request-id"];
      octokit.log.info(
        `${requestOptions.method} ${path} - ${response.status} with id ${requestId} in ${Date.now() - start}ms`
      );
      return response;
    }).catch((error) => {
      const requestId = error.response?.headers["x-github-request-id"] || "UNKNOWN";
      octokit.log.error(
        `${requestOptions.method} ${path} - ${error.status} with id ${requestId} in ${Date.now() - start}ms`
      );
      throw error;
    });
  });
}
var init_dist_src3 = __esm({
  "node_modules/@octokit/plugin-request-log/dist-src/index.js"() {
    init_version2();
    requestLog.VERSION = VERSION7;
  }
});

// node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
function normalizePaginatedListResponse(response) {
  if (!response.data) {
    return {
      ...response,
      data: []
    };
  }
  const responseNeedsNormalization = ("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data);
  if (!responseNeedsNormalization) return response;
  const incompleteResults = response.data.incomplete_results;
  const repositorySelection = response.data.repository_selection;
  const totalCount = response.data.total_count;
  const totalCommits = response.data.total_commits;
  delete response.data.incomplete_results;
  delete response.data.repository_selection;
  delete response.data.total_count;
  delete response.data.total_commits;
  const namespaceKey = Object.keys(response.data)[0];
  const data = response.data[namespaceKey];
  response.data = data;
  if (typeof incompleteResults !== "undefined") {
    response.data.incomplete_results = incompleteResults;
  }
  if (typeof repositorySelection !== "undefined") {
    response.data.repository_selection = repositorySelection;
  }
  response.data.total_count = totalCount;
  response.data.total_commits = totalCommits;
  return response;
}
function iterator(octokit, route, parameters) {
  const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
  const requestMethod = typeof route === "function" ? route : octokit.request;
  const method = options.method;
  const headers = options.headers;
  let url = options.url;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (!url) return { done: true };
        try {
          const response = await requestMethod({ method, url, headers });
          const normalizedResponse = normalizePaginatedListResponse(response);
          url = ((normalizedResponse.headers.link || "").match(
            /<([^<>]+)>;\s*rel="next"/
          ) || [])[1];
          if (!url && "total_commits" in normalizedResponse.data) {
            const parsedUrl = new URL(normalizedResponse.url);
            const params = parsedUrl.searchParams;
            const page = parseInt(params.get("page") || "1", 10);
            const per_page = parseInt(params.get("per_page") || "250", 10);
            if (page * per_page < normalizedResponse.data.total_commits) {
              params.set("page", String(page + 1));
              url = parsedUrl.toString();
            }
          }
          return { value: normalizedResponse };
        } catch (error) {
          if (error.status !== 409) throw error;
          url = "";
          return {
            value: {
              status: 200,
              headers: {},
              data: []
            }
          };
        }
      }
    })
  };
}
function paginate(octokit, route, parameters, mapFn) {
  if (typeof parameters === "function") {
    mapFn = parameters;
    parameters = void 0;
  }
  return gather(
    octokit,
    [],
    iterator(octokit, route, parameters)[Symbol.asyncIterator](),
    mapFn
  );
}
function gather(octokit, results, iterator2, mapFn) {
  return iterator2.next().then((result) => {
    if (result.done) {
      return results;
    }
    let earlyExit = false;
    function done() {
      earlyExit = true;
    }
    results = results.concat(
      mapFn ? mapFn(result.value, done) : result.value.data
    );
    if (earlyExit) {
      return results;
    }
    return gather(octokit, results, iterator2, mapFn);
  });
}
function paginateRest(octokit) {
  return {
    paginate: Object.assign(paginate.bind(null, octokit), {
      iterator: iterator.bind(null, octokit)
    })
  };
}
var VERSION8, composePaginateRest;
var init_dist_bundle7 = __esm({
  "node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js"() {
    VERSION8 = "0.0.0-development";
    composePaginateRest = Object.assign(paginate, {
      iterator
    });
    paginateRest.VERSION = VERSION8;
  }
});

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js
var VERSION9;
var init_version3 = __esm({
  "node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js"() {
    VERSION9 = "17.0.0";
  }
});

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js
var Endpoints, endpoints_default;
var init_endpoints = __esm({
  "node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js"() {
    Endpoints = {
      actions: {
        addCustomLabelsToSelfHostedRunnerForOrg: [
          "POST /orgs/{org}/actions/runners/{runner_id}/labels"
        ],
        addCustomLabelsToSelfHostedRunnerForRepo: [
          "POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
        ],
        addRepoAccessToSelfHostedRunnerGroupInOrg: [
          "PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"
        ],
        addSelectedRepoToOrgSecret: [
          "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
        ],
        addSelectedRepoToOrgVariable: [
          "PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
        ],
        approveWorkflowRun: [
          "POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"
        ],
        cancelWorkflowRun: [
          "POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"
        ],
        createEnvironmentVariable: [
          "POST /repos/{owner}/{repo}/environments/{environment_name}/variables"
        ],
        createHostedRunnerForOrg: ["POST /orgs/{org}/actions/hosted-runners"],
        createOrUpdateEnvironmentSecret: [
          "PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
        ],
        createOrUpdateOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}"],
        createOrUpdateRepoSecret: [
          "PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"
        ],
        createOrgVariable: ["POST /orgs/{org}/actions/variables"],
        createRegistrationTokenForOrg: [
          "POST /orgs/{org}/actions/runners/registration-token"
        ],
        createRegistrationTokenForRepo: [
          "POST /repos/{owner}/{repo}/actions/runners/registration-token"
        ],
        createRemoveTokenForOrg: ["POST /orgs/{org}/actions/runners/remove-token"],
        createRemoveTokenForRepo: [
          "POST /repos/{owner}/{repo}/actions/runners/remove-token"
        ],
        createRepoVariable: ["POST /repos/{owner}/{repo}/actions/variables"],
        createWorkflowDispatch: [
          "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"
        ],
        deleteActionsCacheById: [
          "DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"
        ],
        deleteActionsCacheByKey: [
          "DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"
        ],
        deleteArtifact: [
          "DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"
        ],
        deleteCustomImageFromOrg: [
          "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
        ],
        deleteCustomImageVersionFromOrg: [
          "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
        ],
        deleteEnvironmentSecret: [
          "DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
        ],
        deleteEnvironmentVariable: [
          "DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
        ],
        deleteHostedRunnerForOrg: [
          "DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
        ],
        deleteOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}"],
        deleteOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}"],
        deleteRepoSecret: [
          "DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"
        ],
        deleteRepoVariable: [
          "DELETE /repos/{owner}/{repo}/actions/variables/{name}"
        ],
        deleteSelfHostedRunnerFromOrg: [
          "DELETE /orgs/{org}/actions/runners/{runner_id}"
        ],
        deleteSelfHostedRunnerFromRepo: [
          "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"
        ],
        deleteWorkflowRun: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],
        deleteWorkflowRunLogs: [
          "DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
        ],
        disableSelectedRepositoryGithubActionsOrganization: [
          "DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"
        ],
        disableWorkflow: [
          "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"
        ],
        downloadArtifact: [
          "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"
        ],
        downloadJobLogsForWorkflowRun: [
          "GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"
        ],
        downloadWorkflowRunAttemptLogs: [
          "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"
        ],
        downloadWorkflowRunLogs: [
          "GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
        ],
        enableSelectedRepositoryGithubActionsOrganization: [
          "PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"
        ],
        enableWorkflow: [
          "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"
        ],
        forceCancelWorkflowRun: [
          "POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"
        ],
        generateRunnerJitconfigForOrg: [
          "POST /orgs/{org}/actions/runners/generate-jitconfig"
        ],
        generateRunnerJitconfigForRepo: [
          "POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"
        ],
        getActionsCacheList: ["GET /repos/{owner}/{repo}/actions/caches"],
        getActionsCacheUsage: ["GET /repos/{owner}/{repo}/actions/cache/usage"],
        getActionsCacheUsageByRepoForOrg: [
          "GET /orgs/{org}/actions/cache/usage-by-repository"
        ],
        getActionsCacheUsageForOrg: ["GET /orgs/{org}/actions/cache/usage"],
        getAllowedActionsOrganization: [
          "GET /orgs/{org}/actions/permissions/selected-actions"
        ],
        getAllowedActionsRepository: [
          "GET /repos/{owner}/{repo}/actions/permissions/selected-actions"
        ],
        getArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
        getCustomImageForOrg: [
          "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
        ],
        getCustomImageVersionForOrg: [
          "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
        ],
        getCustomOidcSubClaimForRepo: [
          "GET /repos/{owner}/{repo}/actions/oidc/customization/sub"
        ],
        getEnvironmentPublicKey: [
          "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"
        ],
        getEnvironmentSecret: [
          "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
        ],
        getEnvironmentVariable: [
          "GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
        ],
        getGithubActionsDefaultWorkflowPermissionsOrganization: [
          "GET /orgs/{org}/actions/permissions/workflow"
        ],
        getGithubActionsDefaultWorkflowPermissionsRepository: [
          "GET /repos/{owner}/{repo}/actions/permissions/workflow"
        ],
        getGithubActionsPermissionsOrganization: [
          "GET /orgs/{org}/actions/permissions"
        ],
        getGithubActionsPermissionsRepository: [
          "GET /repos/{owner}/{repo}/actions/permissions"
        ],
        getHostedRunnerForOrg: [
          "GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
        ],
        getHostedRunnersGithubOwnedImagesForOrg: [
          "GET /orgs/{org}/actions/hosted-runners/images/github-owned"
        ],
        getHostedRunnersLimitsForOrg: [
          "GET /orgs/{org}/actions/hosted-runners/limits"
        ],
        getHostedRunnersMachineSpecsForOrg: [
          "GET /orgs/{org}/actions/hosted-runners/machine-sizes"
        ],
        getHostedRunnersPartnerImagesForOrg: [
          "GET /orgs/{org}/actions/hosted-runners/images/partner"
        ],
        getHostedRunnersPlatformsForOrg: [
          "GET /orgs/{org}/actions/hosted-runners/platforms"
        ],
        getJobForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],
        getOrgPublicKey: ["GET /orgs/{org}/actions/secrets/public-key"],
        getOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}"],
        getOrgVariable: ["GET /orgs/{org}/actions/variables/{name}"],
        getPendingDeploymentsForRun: [
          "GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
        ],
        getRepoPermissions: [
          "GET /repos/{owner}/{repo}/actions/permissions",
          {},
          { renamed: ["actions", "getGithubActionsPermissionsRepository"] }
        ],
        getRepoPublicKey: ["GET /repos/{owner}/{repo}/actions/secrets/public-key"],
        getRepoSecret: ["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
        getRepoVariable: ["GET /repos/{owner}/{repo}/actions/variables/{name}"],
        getReviewsForRun: [
          "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"
        ],
        getSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}"],
        getSelfHostedRunnerForRepo: [
          "GET /repos/{owner}/{repo}/actions/runners/{runner_id}"
        ],
        getWorkflow: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],
        getWorkflowAccessToRepository: [
          "GET /repos/{owner}/{repo}/actions/permissions/access"
        ],
        getWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],
        getWorkflowRunAttempt: [
          "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"
        ],
        getWorkflowRunUsage: [
          "GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"
        ],
        getWorkflowUsage: [
          "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"
        ],
        listArtifactsForRepo: ["GET /repos/{owner}/{repo}/actions/artifacts"],
        listCustomImageVersionsForOrg: [
          "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"
        ],
        listCustomImagesForOrg: [
          "GET /orgs/{org}/actions/hosted-runners/images/custom"
        ],
        listEnvironmentSecrets: [
          "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"
        ],
        listEnvironmentVariables: [
          "GET /repos/{owner}/{repo}/environments/{environment_name}/variables"
        ],
        listGithubHostedRunnersInGroupForOrg: [
          "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"
        ],
        listHostedRunnersForOrg: ["GET /orgs/{org}/actions/hosted-runners"],
        listJobsForWorkflowRun: [
          "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"
        ],
        listJobsForWorkflowRunAttempt: [
          "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"
        ],
        listLabelsForSelfHostedRunnerForOrg: [
          "GET /orgs/{org}/actions/runners/{runner_id}/labels"
        ],
        listLabelsForSelfHostedRunnerForRepo: [
          "GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
        ],
        listOrgSecrets: ["GET /orgs/{org}/actions/secrets"],
        listOrgVariables: ["GET /orgs/{org}/actions/variables"],
        listRepoOrganizationSecrets: [
          "GET /repos/{owner}/{repo}/actions/organization-secrets"
        ],
        listRepoOrganizationVariables: [
          "GET /repos/{owner}/{repo}/actions/organization-variables"
        ],
        listRepoSecrets: ["GET /repos/{owner}/{repo}/actions/secrets"],
        listRepoVariables: ["GET /repos/{owner}/{repo}/actions/variables"],
        listRepoWorkflows: ["GET /repos/{owner}/{repo}/actions/workflows"],
        listRunnerApplicationsForOrg: ["GET /orgs/{org}/actions/runners/downloads"],
        listRunnerApplicationsForRepo: [
          "GET /repos/{owner}/{repo}/actions/runners/downloads"
        ],
        listSelectedReposForOrgSecret: [
          "GET /orgs/{org}/actions/secrets/{secret_name}/repositories"
        ],
        listSelectedReposForOrgVariable: [
          "GET /orgs/{org}/actions/variables/{name}/repositories"
        ],
        listSelectedRepositoriesEnabledGithubActionsOrganization: [
          "GET /orgs/{org}/actions/permissions/repositories"
        ],
        listSelfHostedRunnersForOrg: ["GET /orgs/{org}/actions/runners"],
        listSelfHostedRunnersForRepo: ["GET /repos/{owner}/{repo}/actions/runners"],
        listWorkflowRunArtifacts: [
          "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"
        ],
        listWorkflowRuns: [
          "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"
        ],
        listWorkflowRunsForRepo: ["GET /repos/{owner}/{repo}/actions/runs"],
        reRunJobForWorkflowRun: [
          "POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"
        ],
        reRunWorkflow: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],
        reRunWorkflowFailedJobs: [
          "POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"
        ],
        removeAllCustomLabelsFromSelfHostedRunnerForOrg: [
          "DELETE /orgs/{org}/actions/runners/{runner_id}/labels"
        ],
        removeAllCustomLabelsFromSelfHostedRunnerForRepo: [
          "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
        ],
        removeCustomLabelFromSelfHostedRunnerForOrg: [
          "DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"
        ],
        removeCustomLabelFromSelfHostedRunnerForRepo: [
          "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"
        ],
        removeSelectedRepoFromOrgSecret: [
          "DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
        ],
        removeSelectedRepoFromOrgVariable: [
          "DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
        ],
        reviewCustomGatesForRun: [
          "POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"
        ],
        reviewPendingDeploymentsForRun: [
          "POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
        ],
        setAllowedActionsOrganization: [
          "PUT /orgs/{org}/actions/permissions/selected-actions"
        ],
        setAllowedActionsRepository: [
          "PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"
        ],
        setCustomLabelsForSelfHostedRunnerForOrg: [
          "PUT /orgs/{org}/actions/runners/{runner_id}/labels"
        ],
        setCustomLabelsForSelfHostedRunnerForRepo: [
          "PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
        ],
        setCustomOidcSubClaimForRepo: [
          "PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"
        ],
        setGithubActionsDefaultWorkflowPermissionsOrganization: [
          "PUT /orgs/{org}/actions/permissions/workflow"
        ],
        setGithubActionsDefaultWorkflowPermissionsRepository: [
          "PUT /repos/{owner}/{repo}/actions/permissions/workflow"
        ],
        setGithubActionsPermissionsOrganization: [
          "PUT /orgs/{org}/actions/permissions"
        ],
        setGithubActionsPermissionsRepository: [
          "PUT /repos/{owner}/{repo}/actions/permissions"
        ],
        setSelectedReposForOrgSecret: [
          "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"
        ],
        setSelectedReposForOrgVariable: [
          "PUT /orgs/{org}/actions/variables/{name}/repositories"
        ],
        setSelectedRepositoriesEnabledGithubActionsOrganization: [
          "PUT /orgs/{org}/actions/permissions/repositories"
        ],
        setWorkflowAccessToRepository: [
          "PUT /repos/{owner}/{repo}/actions/permissions/access"
        ],
        updateEnvironmentVariable: [
          "PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
        ],
        updateHostedRunnerForOrg: [
          "PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
        ],
        updateOrgVariable: ["PATCH /orgs/{org}/actions/variables/{name}"],
        updateRepoVariable: [
          "PATCH /repos/{owner}/{repo}/actions/variables/{name}"
        ]
      },
      activity: {
        checkRepoIsStarredByAuthenticatedUser: ["GET /user/starred/{owner}/{repo}"],
        deleteRepoSubscription: ["DELETE /repos/{owner}/{repo}/subscription"],
        deleteThreadSubscription: [
          "DELETE /notifications/threads/{thread_id}/subscription"
        ],
        getFeeds: ["GET /feeds"],
        getRepoSubscription: ["GET /repos/{owner}/{repo}/subscription"],
        getThread: ["GET /notifications/threads/{thread_id}"],
        getThreadSubscriptionForAuthenticatedUser: [
          "GET /notifications/threads/{thread_id}/subscription"
        ],
        listEventsForAuthenticatedUser: ["GET /users/{username}/events"],
        listNotificationsForAuthenticatedUser: ["GET /notifications"],
        listOrgEventsForAuthenticatedUser: [
          "GET /users/{username}/events/orgs/{org}"
        ],
        listPublicEvents: ["GET /events"],
        listPublicEventsForRepoNetwork: ["GET /networks/{owner}/{repo}/events"],
        listPublicEventsForUser: ["GET /users/{username}/events/public"],
        listPublicOrgEvents: ["GET /orgs/{org}/events"],
        listReceivedEventsForUser: ["GET /users/{username}/received_events"],
        listReceivedPublicEventsForUser: [
          "GET /users/{username}/received_events/public"
        ],
        listRepoEvents: ["GET /repos/{owner}/{repo}/events"],
        listRepoNotificationsForAuthenticatedUser: [
          "GET /repos/{owner}/{repo}/notifications"
        ],
        listReposStarredByAuthenticatedUser: ["GET /user/starred"],
        listReposStarredByUser: ["GET /users/{username}/starred"],
        listReposWatchedByUser: ["GET /users/{username}/subscriptions"],
        listStargazersForRepo: ["GET /repos/{owner}/{repo}/stargazers"],
        listWatchedReposForAuthenticatedUser: ["GET /user/subscriptions"],
        listWatchersForRepo: ["GET /repos/{owner}/{repo}/subscribers"],
        markNotificationsAsRead: ["PUT /notifications"],
        markRepoNotificationsAsRead: ["PUT /repos/{owner}/{repo}/notifications"],
        markThreadAsDone: ["DELETE /notifications/threads/{thread_id}"],
        markThreadAsRead: ["PATCH /notifications/threads/{thread_id}"],
        setRepoSubscription: ["PUT /repos/{owner}/{repo}/subscription"],
        setThreadSubscription: [
          "PUT /notifications/threads/{thread_id}/subscription"
        ],
        starRepoForAuthenticatedUser: ["PUT /user/starred/{owner}/{repo}"],
        unstarRepoForAuthenticatedUser: ["DELETE /user/starred/{owner}/{repo}"]
      },
      apps: {
        addRepoToInstallation: [
          "PUT /user/installations/{installation_id}/repositories/{repository_id}",
          {},
          { renamed: ["apps", "addRepoToInstallationForAuthenticatedUser"] }
        ],
        addRepoToInstallationForAuthenticatedUser: [
          "PUT /user/installations/{installation_id}/repositories/{repository_id}"
        ],
        checkToken: ["POST /applications/{client_id}/token"],
        createFromManifest: ["POST /app-manifests/{code}/conversions"],
        createInstallationAccessToken: [
          "POST /app/installations/{installation_id}/access_tokens"
        ],
        deleteAuthorization: ["DELETE /applications/{client_id}/grant"],
        deleteInstallation: ["DELETE /app/installations/{installation_id}"],
        deleteToken: ["DELETE /applications/{client_id}/token"],
        getAuthenticated: ["GET /app"],
        getBySlug: ["GET /apps/{app_slug}"],
        getInstallation: ["GET /app/installations/{installation_id}"],
        getOrgInstallation: ["GET /orgs/{org}/installation"],
        getRepoInstallation: ["GET /repos/{owner}/{repo}/installation"],
        getSubscriptionPlanForAccount: [
          "GET /marketplace_listing/accounts/{account_id}"
        ],
        getSubscriptionPlanForAccountStubbed: [
          "GET /marketplace_listing/stubbed/accounts/{account_id}"
        ],
        getUserInstallation: ["GET /users/{username}/installation"],
        getWebhookConfigForApp: ["GET /app/hook/config"],
        getWebhookDelivery: ["GET /app/hook/deliveries/{delivery_id}"],
        listAccountsForPlan: ["GET /marketplace_listing/plans/{plan_id}/accounts"],
        listAccountsForPlanStubbed: [
          "GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"
        ],
        listInstallationReposForAuthenticatedUser: [
          "GET /user/installations/{installation_id}/repositories"
        ],
        listInstallationRequestsForAuthenticatedApp: [
          "GET /app/installation-requests"
        ],
        listInstallations: ["GET /app/installations"],
        listInstallationsForAuthenticatedUser: ["GET /user/installations"],
        listPlans: ["GET /marketplace_listing/plans"],
        listPlansStubbed: ["GET /marketplace_listing/stubbed/plans"],
        listReposAccessibleToInstallation: ["GET /installation/repositories"],
        listSubscriptionsForAuthenticatedUser: ["GET /user/marketplace_purchases"],
        listSubscriptionsForAuthenticatedUserStubbed: [
          "GET /user/marketplace_purchases/stubbed"
        ],
        listWebhookDeliveries: ["GET /app/hook/deliveries"],
        redeliverWebhookDelivery: [
          "POST /app/hook/deliveries/{delivery_id}/attempts"
        ],
        removeRepoFromInstallation: [
          "DELETE /user/installations/{installation_id}/repositories/{repository_id}",
          {},
          { renamed: ["apps", "removeRepoFromInstallationForAuthenticatedUser"] }
        ],
        removeRepoFromInstallationForAuthenticatedUser: [
          "DELETE /user/installations/{installation_id}/repositories/{repository_id}"
        ],
        resetToken: ["PATCH /applications/{client_id}/token"],
        revokeInstallationAccessToken: ["DELETE /installation/token"],
        scopeToken: ["POST /applications/{client_id}/token/scoped"],
        suspendInstallation: ["PUT /app/installations/{installation_id}/suspended"],
        unsuspendInstallation: [
          "DELETE /app/installations/{installation_id}/suspended"
        ],
        updateWebhookConfigForApp: ["PATCH /app/hook/config"]
      },
      billing: {
        getGithubActionsBillingOrg: ["GET /orgs/{org}/settings/billing/actions"],
        getGithubActionsBillingUser: [
          "GET /users/{username}/settings/billing/actions"
        ],
        getGithubBillingPremiumRequestUsageReportOrg: [
          "GET /organizations/{org}/settings/billing/premium_request/usage"
        ],
        getGithubBillingPremiumRequestUsageReportUser: [
          "GET /users/{username}/settings/billing/premium_request/usage"
        ],
        getGithubBillingUsageReportOrg: [
          "GET /organizations/{org}/settings/billing/usage"
        ],
        getGithubBillingUsageReportUser: [
          "GET /users/{username}/settings/billing/usage"
        ],
        getGithubPackagesBillingOrg: ["GET /orgs/{org}/settings/billing/packages"],
        getGithubPackagesBillingUser: [
          "GET /users/{username}/settings/billing/packages"
        ],
        getSharedStorageBillingOrg: [
          "GET /orgs/{org}/settings/billing/shared-storage"
        ],
        getSharedStorageBillingUser: [
          "GET /users/{username}/settings/billing/shared-storage"
        ]
      },
      campaigns: {
        createCampaign: ["POST /orgs/{org}/campaigns"],
        deleteCampaign: ["DELETE /orgs/{org}/campaigns/{campaign_number}"],
        getCampaignSummary: ["GET /orgs/{org}/campaigns/{campaign_number}"],
        listOrgCampaigns: ["GET /orgs/{org}/campaigns"],
        updateCampaign: ["PATCH /orgs/{org}/campaigns/{campaign_number}"]
      },
      checks: {
        create: ["POST /repos/{owner}/{repo}/check-runs"],
        createSuite: ["POST /repos/{owner}/{repo}/check-suites"],
        get: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],
        getSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],
        listAnnotations: [
          "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"
        ],
        listForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],
        listForSuite: [
          "GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"
        ],
        listSuitesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],
        rerequestRun: [
          "POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"
        ],
        rerequestSuite: [
          "POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"
        ],
        setSuitesPreferences: [
          "PATCH /repos/{owner}/{repo}/check-suites/preferences"
        ],
        update: ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]
      },
      codeScanning: {
        commitAutofix: [
          "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"
        ],
        createAutofix: [
          "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
        ],
        createVariantAnalysis: [
          "POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"
        ],
        deleteAnalysis: [
          "DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"
        ],
        deleteCodeqlDatabase: [
          "DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
        ],
        getAlert: [
          "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",
          {},
          { renamedParameters: { alert_id: "alert_number" } }
        ],
        getAnalysis: [
          "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"
        ],
        getAutofix: [
          "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
        ],
        getCodeqlDatabase: [
          "GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
        ],
        getDefaultSetup: ["GET /repos/{owner}/{repo}/code-scanning/default-setup"],
        getSarif: ["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],
        getVariantAnalysis: [
          "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"
        ],
        getVariantAnalysisRepoTask: [
          "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"
        ],
        listAlertInstances: [
          "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"
        ],
        listAlertsForOrg: ["GET /orgs/{org}/code-scanning/alerts"],
        listAlertsForRepo: ["GET /repos/{owner}/{repo}/code-scanning/alerts"],
        listAlertsInstances: [
          "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
          {},
          { renamed: ["codeScanning", "listAlertInstances"] }
        ],
        listCodeqlDatabases: [
          "GET /repos/{owner}/{repo}/code-scanning/codeql/databases"
        ],
        listRecentAnalyses: ["GET /repos/{owner}/{repo}/code-scanning/analyses"],
        updateAlert: [
          "PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"
        ],
        updateDefaultSetup: [
          "PATCH /repos/{owner}/{repo}/code-scanning/default-setup"
        ],
        uploadSarif: ["POST /repos/{owner}/{repo}/code-scanning/sarifs"]
      },
      codeSecurity: {
        attachConfiguration: [
          "POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"
        ],
        attachEnterpriseConfiguration: [
          "POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"
        ],
        createConfiguration: ["POST /orgs/{org}/code-security/configurations"],
        createConfigurationForEnterprise: [
          "POST /enterprises/{enterprise}/code-security/configurations"
        ],
        deleteConfiguration: [
          "DELETE /orgs/{org}/code-security/configurations/{configuration_id}"
        ],
        deleteConfigurationForEnterprise: [
          "DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
        ],
        detachConfiguration: [
          "DELETE /orgs/{org}/code-security/configurations/detach"
        ],
        getConfiguration: [
          "GET /orgs/{org}/code-security/configurations/{configuration_id}"
        ],
        getConfigurationForRepository: [
          "GET /repos/{owner}/{repo}/code-security-configuration"
        ],
        getConfigurationsForEnterprise: [
          "GET /enterprises/{enterprise}/code-security/configurations"
        ],
        getConfigurationsForOrg: ["GET /orgs/{org}/code-security/configurations"],
        getDefaultConfigurations: [
          "GET /orgs/{org}/code-security/configurations/defaults"
        ],
        getDefaultConfigurationsForEnterprise: [
          "GET /enterprises/{enterprise}/code-security/configurations/defaults"
        ],
        getRepositoriesForConfiguration: [
          "GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"
        ],
        getRepositoriesForEnterpriseConfiguration: [
          "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"
        ],
        getSingleConfigurationForEnterprise: [
          "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
        ],
        setConfigurationAsDefault: [
          "PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"
        ],
        setConfigurationAsDefaultForEnterprise: [
          "PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"
        ],
        updateConfiguration: [
          "PATCH /orgs/{org}/code-security/configurations/{configuration_id}"
        ],
        updateEnterpriseConfiguration: [
          "PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
        ]
      },
      codesOfConduct: {
        getAllCodesOfConduct: ["GET /codes_of_conduct"],
        getConductCode: ["GET /codes_of_conduct/{key}"]
      },
      codespaces: {
        addRepositoryForSecretForAuthenticatedUser: [
          "PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
        ],
        addSelectedRepoToOrgSecret: [
          "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
        ],
        checkPermissionsForDevcontainer: [
          "GET /repos/{owner}/{repo}/codespaces/permissions_check"
        ],
        codespaceMachinesForAuthenticatedUser: [
          "GET /user/codespaces/{codespace_name}/machines"
        ],
        createForAuthenticatedUser: ["POST /user/codespaces"],
        createOrUpdateOrgSecret: [
          "PUT /orgs/{org}/codespaces/secrets/{secret_name}"
        ],
        createOrUpdateRepoSecret: [
          "PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
        ],
        createOrUpdateSecretForAuthenticatedUser: [
          "PUT /user/codespaces/secrets/{secret_name}"
        ],
        createWithPrForAuthenticatedUser: [
          "POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"
        ],
        createWithRepoForAuthenticatedUser: [
          "POST /repos/{owner}/{repo}/codespaces"
        ],
        deleteForAuthenticatedUser: ["DELETE /user/codespaces/{codespace_name}"],
        deleteFromOrganization: [
          "DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"
        ],
        deleteOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],
        deleteRepoSecret: [
          "DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
        ],
        deleteSecretForAuthenticatedUser: [
          "DELETE /user/codespaces/secrets/{secret_name}"
        ],
        exportForAuthenticatedUser: [
          "POST /user/codespaces/{codespace_name}/exports"
        ],
        getCodespacesForUserInOrg: [
          "GET /orgs/{org}/members/{username}/codespaces"
        ],
        getExportDetailsForAuthenticatedUser: [
          "GET /user/codespaces/{codespace_name}/exports/{export_id}"
        ],
        getForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}"],
        getOrgPublicKey: ["GET /orgs/{org}/codespaces/secrets/public-key"],
        getOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}"],
        getPublicKeyForAuthenticatedUser: [
          "GET /user/codespaces/secrets/public-key"
        ],
        getRepoPublicKey: [
          "GET /repos/{owner}/{repo}/codespaces/secrets/public-key"
        ],
        getRepoSecret: [
          "GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
        ],
        getSecretForAuthenticatedUser: [
          "GET /user/codespaces/secrets/{secret_name}"
        ],
        listDevcontainersInRepositoryForAuthenticatedUser: [
          "GET /repos/{owner}/{repo}/codespaces/devcontainers"
        ],
        listForAuthenticatedUser: ["GET /user/codespaces"],
        listInOrganization: [
          "GET /orgs/{org}/codespaces",
          {},
          { renamedParameters: { org_id: "org" } }
        ],
        listInRepositoryForAuthenticatedUser: [
          "GET /repos/{owner}/{repo}/codespaces"
        ],
        listOrgSecrets: ["GET /orgs/{org}/codespaces/secrets"],
        listRepoSecrets: ["GET /repos/{owner}/{repo}/codespaces/secrets"],
        listRepositoriesForSecretForAuthenticatedUser: [
          "GET /user/codespaces/secrets/{secret_name}/repositories"
        ],
        listSecretsForAuthenticatedUser: ["GET /user/codespaces/secrets"],
        listSelectedReposForOrgSecret: [
          "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
        ],
        preFlightWithRepoForAuthenticatedUser: [
          "GET /repos/{owner}/{repo}/codespaces/new"
        ],
        publishForAuthenticatedUser: [
          "POST /user/codespaces/{codespace_name}/publish"
        ],
        removeRepositoryForSecretForAuthenticatedUser: [
          "DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
        ],
        removeSelectedRepoFromOrgSecret: [
          "DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
        ],
        repoMachinesForAuthenticatedUser: [
          "GET /repos/{owner}/{repo}/codespaces/machines"
        ],
        setRepositoriesForSecretForAuthenticatedUser: [
          "PUT /user/codespaces/secrets/{secret_name}/repositories"
        ],
        setSelectedReposForOrgSecret: [
          "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
        ],
        startForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/start"],
        stopForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/stop"],
        stopInOrganization: [
          "POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"
        ],
        updateForAuthenticatedUser: ["PATCH /user/codespaces/{codespace_name}"]
      },
      copilot: {
        addCopilotSeatsForTeams: [
          "POST /orgs/{org}/copilot/billing/selected_teams"
        ],
        addCopilotSeatsForUsers: [
          "POST /orgs/{org}/copilot/billing/selected_users"
        ],
        cancelCopilotSeatAssignmentForTeams: [
          "DELETE /orgs/{org}/copilot/billing/selected_teams"
        ],
        cancelCopilotSeatAssignmentForUsers: [
          "DELETE /orgs/{org}/copilot/billing/selected_users"
        ],
        copilotMetricsForOrganization: ["GET /orgs/{org}/copilot/metrics"],
        copilotMetricsForTeam: ["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],
        getCopilotOrganizationDetails: ["GET /orgs/{org}/copilot/billing"],
        getCopilotSeatDetailsForUser: [
          "GET /orgs/{org}/members/{username}/copilot"
        ],
        listCopilotSeats: ["GET /orgs/{org}/copilot/billing/seats"]
      },
      credentials: { revoke: ["POST /credentials/revoke"] },
      dependabot: {
        addSelectedRepoToOrgSecret: [
          "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
        ],
        createOrUpdateOrgSecret: [
          "PUT /orgs/{org}/dependabot/secrets/{secret_name}"
        ],
        createOrUpdateRepoSecret: [
          "PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
        ],
        deleteOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],
        deleteRepoSecret: [
          "DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
        ],
        getAlert: ["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
        getOrgPublicKey: ["GET /orgs/{org}/dependabot/secrets/public-key"],
        getOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}"],
        getRepoPublicKey: [
          "GET /repos/{owner}/{repo}/dependabot/secrets/public-key"
        ],
        getRepoSecret: [
          "GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
        ],
        listAlertsForEnterprise: [
          "GET /enterprises/{enterprise}/dependabot/alerts"
        ],
        listAlertsForOrg: ["GET /orgs/{org}/dependabot/alerts"],
        listAlertsForRepo: ["GET /repos/{owner}/{repo}/dependabot/alerts"],
        listOrgSecrets: ["GET /orgs/{org}/dependabot/secrets"],
        listRepoSecrets: ["GET /repos/{owner}/{repo}/dependabot/secrets"],
        listSelectedReposForOrgSecret: [
          "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
        ],
        removeSelectedRepoFromOrgSecret: [
          "DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
        ],
        repositoryAccessForOrg: [
          "GET /organizations/{org}/dependabot/repository-access"
        ],
        setRepositoryAccessDefaultLevel: [
          "PUT /organizations/{org}/dependabot/repository-access/default-level"
        ],
        setSelectedReposForOrgSecret: [
          "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
        ],
        updateAlert: [
          "PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"
        ],
        updateRepositoryAccessForOrg: [
          "PATCH /organizations/{org}/dependabot/repository-access"
        ]
      },
      dependencyGraph: {
        createRepositorySnapshot: [
          "POST /repos/{owner}/{repo}/dependency-graph/snapshots"
        ],
        diffRange: [
          "GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"
        ],
        exportSbom: ["GET /repos/{owner}/{repo}/dependency-graph/sbom"]
      },
      emojis: { get: ["GET /emojis"] },
      enterpriseTeamMemberships: {
        add: [
          "PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
        ],
        bulkAdd: [
          "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"
        ],
        bulkRemove: [
          "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"
        ],
        get: [
          "GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
        ],
        list: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],
        remove: [
          "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
        ]
      },
      enterpriseTeamOrganizations: {
        add: [
          "PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
        ],
        bulkAdd: [
          "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"
        ],
        bulkRemove: [
          "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"
        ],
        delete: [
          "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
        ],
        getAssignment: [
          "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
        ],
        getAssignments: [
          "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"
        ]
      },
      enterpriseTeams: {
        create: ["POST /enterprises/{enterprise}/teams"],
        delete: ["DELETE /enterprises/{enterprise}/teams/{team_slug}"],
        get: ["GET /enterprises/{enterprise}/teams/{team_slug}"],
        list: ["GET /enterprises/{enterprise}/teams"],
        update: ["PATCH /enterprises/{enterprise}/teams/{team_slug}"]
      },
      gists: {
        checkIsStarred: ["GET /gists/{gist_id}/star"],
        create: ["POST /gists"],
        createComment: ["POST /gists/{gist_id}/comments"],
        delete: ["DELETE /gists/{gist_id}"],
        deleteComment: ["DELETE /gists/{gist_id}/comments/{comment_id}"],
        fork: ["POST /gists/{gist_id}/forks"],
        get: ["GET /gists/{gist_id}"],
        getComment: ["GET /gists/{gist_id}/comments/{comment_id}"],
        getRevision: ["GET /gists/{gist_id}/{sha}"],
        list: ["GET /gists"],
        listComments: ["GET /gists/{gist_id}/comments"],
        listCommits: ["GET /gists/{gist_id}/commits"],
        listForUser: ["GET /users/{username}/gists"],
        listForks: ["GET /gists/{gist_id}/forks"],
        listPublic: ["GET /gists/public"],
        listStarred: ["GET /gists/starred"],
        star: ["PUT /gists/{gist_id}/star"],
        unstar: ["DELETE /gists/{gist_id}/star"],
        update: ["PATCH /gists/{gist_id}"],
        updateComment: ["PATCH /gists/{gist_id}/comments/{comment_id}"]
      },
      git: {
        createBlob: ["POST /repos/{owner}/{repo}/git/blobs"],
        createCommit: ["POST /repos/{owner}/{repo}/git/commits"],
        createRef: ["POST /repos/{owner}/{repo}/git/refs"],
        createTag: ["POST /repos/{owner}/{repo}/git/tags"],
        createTree: ["POST /repos/{owner}/{repo}/git/trees"],
        deleteRef: ["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],
        getBlob: ["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],
        getCommit: ["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],
        getRef: ["GET /repos/{owner}/{repo}/git/ref/{ref}"],
        getTag: ["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],
        getTree: ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
        listMatchingRefs: ["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],
        updateRef: ["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]
      },
      gitignore: {
        getAllTemplates: ["GET /gitignore/templates"],
        getTemplate: ["GET /gitignore/templates/{name}"]
      },
      hostedCompute: {
        createNetworkConfigurationForOrg: [
          "POST /orgs/{org}/settings/network-configurations"
        ],
        deleteNetworkConfigurationFromOrg: [
          "DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"
        ],
        getNetworkConfigurationForOrg: [
          "GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"
        ],
        getNetworkSettingsForOrg: [
          "GET /orgs/{org}/settings/network-settings/{network_settings_id}"
        ],
        listNetworkConfigurationsForOrg: [
          "GET /orgs/{org}/settings/network-configurations"
        ],
        updateNetworkConfigurationForOrg: [
          "PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"
        ]
      },
      interactions: {
        getRestrictionsForAuthenticatedUser: ["GET /user/interaction-limits"],
        getRestrictionsForOrg: ["GET /orgs/{org}/interaction-limits"],
        getRestrictionsForRepo: ["GET /repos/{owner}/{repo}/interaction-limits"],
        getRestrictionsForYourPublicRepos: [
          "GET /user/interaction-limits",
          {},
          { renamed: ["interactions", "getRestrictionsForAuthenticatedUser"] }
        ],
        removeRestrictionsForAuthenticatedUser: ["DELETE /user/interaction-limits"],
        removeRestrictionsForOrg: ["DELETE /orgs/{org}/interaction-limits"],
        removeRestrictionsForRepo: [
          "DELETE /repos/{owner}/{repo}/interaction-limits"
        ],
        removeRestrictionsForYourPublicRepos: [
          "DELETE /user/interaction-limits",
          {},
          { renamed: ["interactions", "removeRestrictionsForAuthenticatedUser"] }
        ],
        setRestrictionsForAuthenticatedUser: ["PUT /user/interaction-limits"],
        setRestrictionsForOrg: ["PUT /orgs/{org}/interaction-limits"],
        setRestrictionsForRepo: ["PUT /repos/{owner}/{repo}/interaction-limits"],
        setRestrictionsForYourPublicRepos: [
          "PUT /user/interaction-limits",
          {},
          { renamed: ["interactions", "setRestrictionsForAuthenticatedUser"] }
        ]
      },
      issues: {
        addAssignees: [
          "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"
        ],
        addBlockedByDependency: [
          "POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
        ],
        addLabels: ["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],
        addSubIssue: [
          "POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
        ],
        checkUserCanBeAssigned: ["GET /repos/{owner}/{repo}/assignees/{assignee}"],
        checkUserCanBeAssignedToIssue: [
          "GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"
        ],
        create: ["POST /repos/{owner}/{repo}/issues"],
        createComment: [
          "POST /repos/{owner}/{repo}/issues/{issue_number}/comments"
        ],
        createLabel: ["POST /repos/{owner}/{repo}/labels"],
        createMilestone: ["POST /repos/{owner}/{repo}/milestones"],
        deleteComment: [
          "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"
        ],
        deleteLabel: ["DELETE /repos/{owner}/{repo}/labels/{name}"],
        deleteMilestone: [
          "DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"
        ],
        get: ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
        getComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],
        getEvent: ["GET /repos/{owner}/{repo}/issues/events/{event_id}"],
        getLabel: ["GET /repos/{owner}/{repo}/labels/{name}"],
        getMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],
        getParent: ["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],
        list: ["GET /issues"],
        listAssignees: ["GET /repos/{owner}/{repo}/assignees"],
        listComments: ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
        listCommentsForRepo: ["GET /repos/{owner}/{repo}/issues/comments"],
        listDependenciesBlockedBy: [
          "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
        ],
        listDependenciesBlocking: [
          "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"
        ],
        listEvents: ["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],
        listEventsForRepo: ["GET /repos/{owner}/{repo}/issues/events"],
        listEventsForTimeline: [
          "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"
        ],
        listForAuthenticatedUser: ["GET /user/issues"],
        listForOrg: ["GET /orgs/{org}/issues"],
        listForRepo: ["GET /repos/{owner}/{repo}/issues"],
        listLabelsForMilestone: [
          "GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"
        ],
        listLabelsForRepo: ["GET /repos/{owner}/{repo}/labels"],
        listLabelsOnIssue: [
          "GET /repos/{owner}/{repo}/issues/{issue_number}/labels"
        ],
        listMilestones: ["GET /repos/{owner}/{repo}/milestones"],
        listSubIssues: [
          "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
        ],
        lock: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],
        removeAllLabels: [
          "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"
        ],
        removeAssignees: [
          "DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"
        ],
        removeDependencyBlockedBy: [
          "DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"
        ],
        removeLabel: [
          "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"
        ],
        removeSubIssue: [
          "DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"
        ],
        reprioritizeSubIssue: [
          "PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"
        ],
        setLabels: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],
        unlock: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],
        update: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],
        updateComment: ["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],
        updateLabel: ["PATCH /repos/{owner}/{repo}/labels/{name}"],
        updateMilestone: [
          "PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"
        ]
      },
      licenses: {
        get: ["GET /licenses/{license}"],
        getAllCommonlyUsed: ["GET /licenses"],
        getForRepo: ["GET /repos/{owner}/{repo}/license"]
      },
      markdown: {
        render: ["POST /markdown"],
        renderRaw: [
          "POST /markdown/raw",
          { headers: { "content-type": "text/plain; charset=utf-8" } }
        ]
      },
      meta: {
        get: ["GET /meta"],
        getAllVersions: ["GET /versions"],
        getOctocat: ["GET /octocat"],
        getZen: ["GET /zen"],
        root: ["GET /"]
      },
      migrations: {
        deleteArchiveForAuthenticatedUser: [
          "DELETE /user/migrations/{migration_id}/archive"
        ],
        deleteArchiveForOrg: [
          "DELETE /orgs/{org}/migrations/{migration_id}/archive"
        ],
        downloadArchiveForOrg: [
          "GET /orgs/{org}/migrations/{migration_id}/archive"
        ],
        getArchiveForAuthenticatedUser: [
          "GET /user/migrations/{migration_id}/archive"
        ],
        getStatusForAuthenticatedUser: ["GET /user/migrations/{migration_id}"],
        getStatusForOrg: ["GET /orgs/{org}/migrations/{migration_id}"],
        listForAuthenticatedUser: ["GET /user/migrations"],
        listForOrg: ["GET /orgs/{org}/migrations"],
        listReposForAuthenticatedUser: [
          "GET /user/migrations/{migration_id}/repositories"
        ],
        listReposForOrg: ["GET /orgs/{org}/migrations/{migration_id}/repositories"],
        listReposForUser: [
          "GET /user/migrations/{migration_id}/repositories",
          {},
          { renamed: ["migrations", "listReposForAuthenticatedUser"] }
        ],
        startForAuthenticatedUser: ["POST /user/migrations"],
        startForOrg: ["POST /orgs/{org}/migrations"],
        unlockRepoForAuthenticatedUser: [
          "DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"
        ],
        unlockRepoForOrg: [
          "DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"
        ]
      },
      oidc: {
        getOidcCustomSubTemplateForOrg: [
          "GET /orgs/{org}/actions/oidc/customization/sub"
        ],
        updateOidcCustomSubTemplateForOrg: [
          "PUT /orgs/{org}/actions/oidc/customization/sub"
        ]
      },
      orgs: {
        addSecurityManagerTeam: [
          "PUT /orgs/{org}/security-managers/teams/{team_slug}",
          {},
          {
            deprecated: "octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team"
          }
        ],
        assignTeamToOrgRole: [
          "PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
        ],
        assignUserToOrgRole: [
          "PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"
        ],
        blockUser: ["PUT /orgs/{org}/blocks/{username}"],
        cancelInvitation: ["DELETE /orgs/{org}/invitations/{invitation_id}"],
        checkBlockedUser: ["GET /orgs/{org}/blocks/{username}"],
        checkMembershipForUser: ["GET /orgs/{org}/members/{username}"],
        checkPublicMembershipForUser: ["GET /orgs/{org}/public_members/{username}"],
        convertMemberToOutsideCollaborator: [
          "PUT /orgs/{org}/outside_collaborators/{username}"
        ],
        createArtifactStorageRecord: [
          "POST /orgs/{org}/artifacts/metadata/storage-record"
        ],
        createInvitation: ["POST /orgs/{org}/invitations"],
        createIssueType: ["POST /orgs/{org}/issue-types"],
        createWebhook: ["POST /orgs/{org}/hooks"],
        customPropertiesForOrgsCreateOrUpdateOrganizationValues: [
          "PATCH /organizations/{org}/org-properties/values"
        ],
        customPropertiesForOrgsGetOrganizationValues: [
          "GET /organizations/{org}/org-properties/values"
        ],
        customPropertiesForReposCreateOrUpdateOrganizationDefinition: [
          "PUT /orgs/{org}/properties/schema/{custom_property_name}"
        ],
        customPropertiesForReposCreateOrUpdateOrganizationDefinitions: [
          "PATCH /orgs/{org}/properties/schema"
        ],
        customPropertiesForReposCreateOrUpdateOrganizationValues: [
          "PATCH /orgs/{org}/properties/values"
        ],
        customPropertiesForReposDeleteOrganizationDefinition: [
          "DELETE /orgs/{org}/properties/schema/{custom_property_name}"
        ],
        customPropertiesForReposGetOrganizationDefinition: [
          "GET /orgs/{org}/properties/schema/{custom_property_name}"
        ],
        customPropertiesForReposGetOrganizationDefinitions: [
          "GET /orgs/{org}/properties/schema"
        ],
        customPropertiesForReposGetOrganizationValues: [
          "GET /orgs/{org}/properties/values"
        ],
        delete: ["DELETE /orgs/{org}"],
        deleteAttestationsBulk: ["POST /orgs/{org}/attestations/delete-request"],
        deleteAttestationsById: [
          "DELETE /orgs/{org}/attestations/{attestation_id}"
        ],
        deleteAttestationsBySubjectDigest: [
          "DELETE /orgs/{org}/attestations/digest/{subject_digest}"
        ],
        deleteIssueType: ["DELETE /orgs/{org}/issue-types/{issue_type_id}"],
        deleteWebhook: ["DELETE /orgs/{org}/hooks/{hook_id}"],
        disableSelectedRepositoryImmutableReleasesOrganization: [
          "DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
        ],
        enableSelectedRepositoryImmutableReleasesOrganization: [
          "PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
        ],
        get: ["GET /orgs/{org}"],
        getImmutableReleasesSettings: [
          "GET /orgs/{org}/settings/immutable-releases"
        ],
        getImmutableReleasesSettingsRepositories: [
          "GET /orgs/{org}/settings/immutable-releases/repositories"
        ],
        getMembershipForAuthenticatedUser: ["GET /user/memberships/orgs/{org}"],
        getMembershipForUser: ["GET /orgs/{org}/memberships/{username}"],
        getOrgRole: ["GET /orgs/{org}/organization-roles/{role_id}"],
        getOrgRulesetHistory: ["GET /orgs/{org}/rulesets/{ruleset_id}/history"],
        getOrgRulesetVersion: [
          "GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"
        ],
        getWebhook: ["GET /orgs/{org}/hooks/{hook_id}"],
        getWebhookConfigForOrg: ["GET /orgs/{org}/hooks/{hook_id}/config"],
        getWebhookDelivery: [
          "GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"
        ],
        list: ["GET /organizations"],
        listAppInstallations: ["GET /orgs/{org}/installations"],
        listArtifactStorageRecords: [
          "GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"
        ],
        listAttestationRepositories: ["GET /orgs/{org}/attestations/repositories"],
        listAttestations: ["GET /orgs/{org}/attestations/{subject_digest}"],
        listAttestationsBulk: [
          "POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"
        ],
        listBlockedUsers: ["GET /orgs/{org}/blocks"],
        listFailedInvitations: ["GET /orgs/{org}/failed_invitations"],
        listForAuthenticatedUser: ["GET /user/orgs"],
        listForUser: ["GET /users/{username}/orgs"],
        listInvitationTeams: ["GET /orgs/{org}/invitations/{invitation_id}/teams"],
        listIssueTypes: ["GET /orgs/{org}/issue-types"],
        listMembers: ["GET /orgs/{org}/members"],
        listMembershipsForAuthenticatedUser: ["GET /user/memberships/orgs"],
        listOrgRoleTeams: ["GET /orgs/{org}/organization-roles/{role_id}/teams"],
        listOrgRoleUsers: ["GET /orgs/{org}/organization-roles/{role_id}/users"],
        listOrgRoles: ["GET /orgs/{org}/organization-roles"],
        listOrganizationFineGrainedPermissions: [
          "GET /orgs/{org}/organization-fine-grained-permissions"
        ],
        listOutsideCollaborators: ["GET /orgs/{org}/outside_collaborators"],
        listPatGrantRepositories: [
          "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"
        ],
        listPatGrantRequestRepositories: [
          "GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"
        ],
        listPatGrantRequests: ["GET /orgs/{org}/personal-access-token-requests"],
        listPatGrants: ["GET /orgs/{org}/personal-access-tokens"],
        listPendingInvitations: ["GET /orgs/{org}/invitations"],
        listPublicMembers: ["GET /orgs/{org}/public_members"],
        listSecurityManagerTeams: [
          "GET /orgs/{org}/security-managers",
          {},
          {
            deprecated: "octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams"
          }
        ],
        listWebhookDeliveries: ["GET /orgs/{org}/hooks/{hook_id}/deliveries"],
        listWebhooks: ["GET /orgs/{org}/hooks"],
        pingWebhook: ["POST /orgs/{org}/hooks/{hook_id}/pings"],
        redeliverWebhookDelivery: [
          "POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
        ],
        removeMember: ["DELETE /orgs/{org}/members/{username}"],
        removeMembershipForUser: ["DELETE /orgs/{org}/memberships/{username}"],
        removeOutsideCollaborator: [
          "DELETE /orgs/{org}/outside_collaborators/{username}"
        ],
        removePublicMembershipForAuthenticatedUser: [
          "DELETE /orgs/{org}/public_members/{username}"
        ],
        removeSecurityManagerTeam: [
          "DELETE /orgs/{org}/security-managers/teams/{team_slug}",
          {},
          {
            deprecated: "octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team"
          }
        ],
        reviewPatGrantRequest: [
          "POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"
        ],
        reviewPatGrantRequestsInBulk: [
          "POST /orgs/{org}/personal-access-token-requests"
        ],
        revokeAllOrgRolesTeam: [
          "DELETE /orgs/{org}/organization-roles/teams/{team_slug}"
        ],
        revokeAllOrgRolesUser: [
          "DELETE /orgs/{org}/organization-roles/users/{username}"
        ],
        revokeOrgRoleTeam: [
          "DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
        ],
        revokeOrgRoleUser: [
          "DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"
        ],
        setImmutableReleasesSettings: [
          "PUT /orgs/{org}/settings/immutable-releases"
        ],
        setImmutableReleasesSettingsRepositories: [
          "PUT /orgs/{org}/settings/immutable-releases/repositories"
        ],
        setMembershipForUser: ["PUT /orgs/{org}/memberships/{username}"],
        setPublicMembershipForAuthenticatedUser: [
          "PUT /orgs/{org}/public_members/{username}"
        ],
        unblockUser: ["DELETE /orgs/{org}/blocks/{username}"],
        update: ["PATCH /orgs/{org}"],
        updateIssueType: ["PUT /orgs/{org}/issue-types/{issue_type_id}"],
        updateMembershipForAuthenticatedUser: [
          "PATCH /user/memberships/orgs/{org}"
        ],
        updatePatAccess: ["POST /orgs/{org}/personal-access-tokens/{pat_id}"],
        updatePatAccesses: ["POST /orgs/{org}/personal-access-tokens"],
        updateWebhook: ["PATCH /orgs/{org}/hooks/{hook_id}"],
        updateWebhookConfigForOrg: ["PATCH /orgs/{org}/hooks/{hook_id}/config"]
      },
      packages: {
        deletePackageForAuthenticatedUser: [
          "DELETE /user/packages/{package_type}/{package_name}"
        ],
        deletePackageForOrg: [
          "DELETE /orgs/{org}/packages/{package_type}/{package_name}"
        ],
        deletePackageForUser: [
          "DELETE /users/{username}/packages/{package_type}/{package_name}"
        ],
        deletePackageVersionForAuthenticatedUser: [
          "DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
        ],
        deletePackageVersionForOrg: [
          "DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
        ],
        deletePackageVersionForUser: [
          "DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
        ],
        getAllPackageVersionsForAPackageOwnedByAnOrg: [
          "GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
          {},
          { renamed: ["packages", "getAllPackageVersionsForPackageOwnedByOrg"] }
        ],
        getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser: [
          "GET /user/packages/{package_type}/{package_name}/versions",
          {},
          {
            renamed: [
              "packages",
              "getAllPackageVersionsForPackageOwnedByAuthenticatedUser"
            ]
          }
        ],
        getAllPackageVersionsForPackageOwnedByAuthenticatedUser: [
          "GET /user/packages/{package_type}/{package_name}/versions"
        ],
        getAllPackageVersionsForPackageOwnedByOrg: [
          "GET /orgs/{org}/packages/{package_type}/{package_name}/versions"
        ],
        getAllPackageVersionsForPackageOwnedByUser: [
          "GET /users/{username}/packages/{package_type}/{package_name}/versions"
        ],
        getPackageForAuthenticatedUser: [
          "GET /user/packages/{package_type}/{package_name}"
        ],
        getPackageForOrganization: [
          "GET /orgs/{org}/packages/{package_type}/{package_name}"
        ],
        getPackageForUser: [
          "GET /users/{username}/packages/{package_type}/{package_name}"
        ],
        getPackageVersionForAuthenticatedUser: [
          "GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
        ],
        getPackageVersionForOrganization: [
          "GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
        ],
        getPackageVersionForUser: [
          "GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
        ],
        listDockerMigrationConflictingPackagesForAuthenticatedUser: [
          "GET /user/docker/conflicts"
        ],
        listDockerMigrationConflictingPackagesForOrganization: [
          "GET /orgs/{org}/docker/conflicts"
        ],
        listDockerMigrationConflictingPackagesForUser: [
          "GET /users/{username}/docker/conflicts"
        ],
        listPackagesForAuthenticatedUser: ["GET /user/packages"],
        listPackagesForOrganization: ["GET /orgs/{org}/packages"],
        listPackagesForUser: ["GET /users/{username}/packages"],
        restorePackageForAuthenticatedUser: [
          "POST /user/packages/{package_type}/{package_name}/restore{?token}"
        ],
        restorePackageForOrg: [
          "POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"
        ],
        restorePackageForUser: [
          "POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"
        ],
        restorePackageVersionForAuthenticatedUser: [
          "POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
        ],
        restorePackageVersionForOrg: [
          "POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
        ],
        restorePackageVersionForUser: [
          "POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
        ]
      },
      privateRegistries: {
        createOrgPrivateRegistry: ["POST /orgs/{org}/private-registries"],
        deleteOrgPrivateRegistry: [
          "DELETE /orgs/{org}/private-registries/{secret_name}"
        ],
        getOrgPrivateRegistry: ["GET /orgs/{org}/private-registries/{secret_name}"],
        getOrgPublicKey: ["GET /orgs/{org}/private-registries/public-key"],
        listOrgPrivateRegistries: ["GET /orgs/{org}/private-registries"],
        updateOrgPrivateRegistry: [
          "PATCH /orgs/{org}/private-registries/{secret_name}"
        ]
      },
      projects: {
        addItemForOrg: ["POST /orgs/{org}/projectsV2/{project_number}/items"],
        addItemForUser: [
          "POST /users/{username}/projectsV2/{project_number}/items"
        ],
        deleteItemForOrg: [
          "DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
        ],
        deleteItemForUser: [
          "DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"
        ],
        getFieldForOrg: [
          "GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"
        ],
        getFieldForUser: [
          "GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"
        ],
        getForOrg: ["GET /orgs/{org}/projectsV2/{project_number}"],
        getForUser: ["GET /users/{username}/projectsV2/{project_number}"],
        getOrgItem: ["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
        getUserItem: [
          "GET /users/{username}/projectsV2/{project_number}/items/{item_id}"
        ],
        listFieldsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields"],
        listFieldsForUser: [
          "GET /users/{username}/projectsV2/{project_number}/fields"
        ],
        listForOrg: ["GET /orgs/{org}/projectsV2"],
        listForUser: ["GET /users/{username}/projectsV2"],
        listItemsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/items"],
        listItemsForUser: [
          "GET /users/{username}/projectsV2/{project_number}/items"
        ],
        updateItemForOrg: [
          "PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
        ],
        updateItemForUser: [
          "PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"
        ]
      },
      pulls: {
        checkIfMerged: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
        create: ["POST /repos/{owner}/{repo}/pulls"],
        createReplyForReviewComment: [
          "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"
        ],
        createReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
        createReviewComment: [
          "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"
        ],
        deletePendingReview: [
          "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
        ],
        deleteReviewComment: [
          "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"
        ],
        dismissReview: [
          "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"
        ],
        get: ["GET /repos/{owner}/{repo}/pulls/{pull_number}"],
        getReview: [
          "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
        ],
        getReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
        list: ["GET /repos/{owner}/{repo}/pulls"],
        listCommentsForReview: [
          "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"
        ],
        listCommits: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],
        listFiles: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
        listRequestedReviewers: [
          "GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
        ],
        listReviewComments: [
          "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"
        ],
        listReviewCommentsForRepo: ["GET /repos/{owner}/{repo}/pulls/comments"],
        listReviews: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
        merge: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
        removeRequestedReviewers: [
          "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
        ],
        requestReviewers: [
          "POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
        ],
        submitReview: [
          "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"
        ],
        update: ["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],
        updateBranch: [
          "PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"
        ],
        updateReview: [
          "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
        ],
        updateReviewComment: [
          "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"
        ]
      },
      rateLimit: { get: ["GET /rate_limit"] },
      reactions: {
        createForCommitComment: [
          "POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"
        ],
        createForIssue: [
          "POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"
        ],
        createForIssueComment: [
          "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
        ],
        createForPullRequestReviewComment: [
          "POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
        ],
        createForRelease: [
          "POST /repos/{owner}/{repo}/releases/{release_id}/reactions"
        ],
        createForTeamDiscussionCommentInOrg: [
          "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
        ],
        createForTeamDiscussionInOrg: [
          "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
        ],
        deleteForCommitComment: [
          "DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"
        ],
        deleteForIssue: [
          "DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"
        ],
        deleteForIssueComment: [
          "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"
        ],
        deleteForPullRequestComment: [
          "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"
        ],
        deleteForRelease: [
          "DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"
        ],
        deleteForTeamDiscussion: [
          "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"
        ],
        deleteForTeamDiscussionComment: [
          "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"
        ],
        listForCommitComment: [
          "GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"
        ],
        listForIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
        listForIssueComment: [
          "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
        ],
        listForPullRequestReviewComment: [
          "GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
        ],
        listForRelease: [
          "GET /repos/{owner}/{repo}/releases/{release_id}/reactions"
        ],
        listForTeamDiscussionCommentInOrg: [
          "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
        ],
        listForTeamDiscussionInOrg: [
          "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
        ]
      },
      repos: {
        acceptInvitation: [
          "PATCH /user/repository_invitations/{invitation_id}",
          {},
          { renamed: ["repos", "acceptInvitationForAuthenticatedUser"] }
        ],
        acceptInvitationForAuthenticatedUser: [
          "PATCH /user/repository_invitations/{invitation_id}"
        ],
        addAppAccessRestrictions: [
          "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
          {},
          { mapToData: "apps" }
        ],
        addCollaborator: ["PUT /repos/{owner}/{repo}/collaborators/{username}"],
        addStatusCheckContexts: [
          "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
          {},
          { mapToData: "contexts" }
        ],
        addTeamAccessRestrictions: [
          "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
          {},
          { mapToData: "teams" }
        ],
        addUserAccessRestrictions: [
          "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
          {},
          { mapToData: "users" }
        ],
        cancelPagesDeployment: [
          "POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"
        ],
        checkAutomatedSecurityFixes: [
          "GET /repos/{owner}/{repo}/automated-security-fixes"
        ],
        checkCollaborator: ["GET /repos/{owner}/{repo}/collaborators/{username}"],
        checkImmutableReleases: ["GET /repos/{owner}/{repo}/immutable-releases"],
        checkPrivateVulnerabilityReporting: [
          "GET /repos/{owner}/{repo}/private-vulnerability-reporting"
        ],
        checkVulnerabilityAlerts: [
          "GET /repos/{owner}/{repo}/vulnerability-alerts"
        ],
        codeownersErrors: ["GET /repos/{owner}/{repo}/codeowners/errors"],
        compareCommits: ["GET /repos/{owner}/{repo}/compare/{base}...{head}"],
        compareCommitsWithBasehead: [
          "GET /repos/{owner}/{repo}/compare/{basehead}"
        ],
        createAttestation: ["POST /repos/{owner}/{repo}/attestations"],
        createAutolink: ["POST /repos/{owner}/{repo}/autolinks"],
        createCommitComment: [
          "POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"
        ],
        createCommitSignatureProtection: [
          "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
        ],
        createCommitStatus: ["POST /repos/{owner}/{repo}/statuses/{sha}"],
        createDeployKey: ["POST /repos/{owner}/{repo}/keys"],
        createDeployment: ["POST /repos/{owner}/{repo}/deployments"],
        createDeploymentBranchPolicy: [
          "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
        ],
        createDeploymentProtectionRule: [
          "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
        ],
        createDeploymentStatus: [
          "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
        ],
        createDispatchEvent: ["POST /repos/{owner}/{repo}/dispatches"],
        createForAuthenticatedUser: ["POST /user/repos"],
        createFork: ["POST /repos/{owner}/{repo}/forks"],
        createInOrg: ["POST /orgs/{org}/repos"],
        createOrUpdateEnvironment: [
          "PUT /repos/{owner}/{repo}/environments/{environment_name}"
        ],
        createOrUpdateFileContents: ["PUT /repos/{owner}/{repo}/contents/{path}"],
        createOrgRuleset: ["POST /orgs/{org}/rulesets"],
        createPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments"],
        createPagesSite: ["POST /repos/{owner}/{repo}/pages"],
        createRelease: ["POST /repos/{owner}/{repo}/releases"],
        createRepoRuleset: ["POST /repos/{owner}/{repo}/rulesets"],
        createUsingTemplate: [
          "POST /repos/{template_owner}/{template_repo}/generate"
        ],
        createWebhook: ["POST /repos/{owner}/{repo}/hooks"],
        customPropertiesForReposCreateOrUpdateRepositoryValues: [
          "PATCH /repos/{owner}/{repo}/properties/values"
        ],
        customPropertiesForReposGetRepositoryValues: [
          "GET /repos/{owner}/{repo}/properties/values"
        ],
        declineInvitation: [
          "DELETE /user/repository_invitations/{invitation_id}",
          {},
          { renamed: ["repos", "declineInvitationForAuthenticatedUser"] }
        ],
        declineInvitationForAuthenticatedUser: [
          "DELETE /user/repository_invitations/{invitation_id}"
        ],
        delete: ["DELETE /repos/{owner}/{repo}"],
        deleteAccessRestrictions: [
          "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
        ],
        deleteAdminBranchProtection: [
          "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
        ],
        deleteAnEnvironment: [
          "DELETE /repos/{owner}/{repo}/environments/{environment_name}"
        ],
        deleteAutolink: ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],
        deleteBranchProtection: [
          "DELETE /repos/{owner}/{repo}/branches/{branch}/protection"
        ],
        deleteCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],
        deleteCommitSignatureProtection: [
          "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
        ],
        deleteDeployKey: ["DELETE /repos/{owner}/{repo}/keys/{key_id}"],
        deleteDeployment: [
          "DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"
        ],
        deleteDeploymentBranchPolicy: [
          "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
        ],
        deleteFile: ["DELETE /repos/{owner}/{repo}/contents/{path}"],
        deleteInvitation: [
          "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"
        ],
        deleteOrgRuleset: ["DELETE /orgs/{org}/rulesets/{ruleset_id}"],
        deletePagesSite: ["DELETE /repos/{owner}/{repo}/pages"],
        deletePullRequestReviewProtection: [
          "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
        ],
        deleteRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
        deleteReleaseAsset: [
          "DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"
        ],
        deleteRepoRuleset: ["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
        deleteWebhook: ["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],
        disableAutomatedSecurityFixes: [
          "DELETE /repos/{owner}/{repo}/automated-security-fixes"
        ],
        disableDeploymentProtectionRule: [
          "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
        ],
        disableImmutableReleases: [
          "DELETE /repos/{owner}/{repo}/immutable-releases"
        ],
        disablePrivateVulnerabilityReporting: [
          "DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"
        ],
        disableVulnerabilityAlerts: [
          "DELETE /repos/{owner}/{repo}/vulnerability-alerts"
        ],
        downloadArchive: [
          "GET /repos/{owner}/{repo}/zipball/{ref}",
          {},
          { renamed: ["repos", "downloadZipballArchive"] }
        ],
        downloadTarballArchive: ["GET /repos/{owner}/{repo}/tarball/{ref}"],
        downloadZipballArchive: ["GET /repos/{owner}/{repo}/zipball/{ref}"],
        enableAutomatedSecurityFixes: [
          "PUT /repos/{owner}/{repo}/automated-security-fixes"
        ],
        enableImmutableReleases: ["PUT /repos/{owner}/{repo}/immutable-releases"],
        enablePrivateVulnerabilityReporting: [
          "PUT /repos/{owner}/{repo}/private-vulnerability-reporting"
        ],
        enableVulnerabilityAlerts: [
          "PUT /repos/{owner}/{repo}/vulnerability-alerts"
        ],
        generateReleaseNotes: [
          "POST /repos/{owner}/{repo}/releases/generate-notes"
        ],
        get: ["GET /repos/{owner}/{repo}"],
        getAccessRestrictions: [
          "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
        ],
        getAdminBranchProtection: [
          "GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
        ],
        getAllDeploymentProtectionRules: [
          "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
        ],
        getAllEnvironments: ["GET /repos/{owner}/{repo}/environments"],
        getAllStatusCheckContexts: [
          "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"
        ],
        getAllTopics: ["GET /repos/{owner}/{repo}/topics"],
        getAppsWithAccessToProtectedBranch: [
          "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"
        ],
        getAutolink: ["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],
        getBranch: ["GET /repos/{owner}/{repo}/branches/{branch}"],
        getBranchProtection: [
          "GET /repos/{owner}/{repo}/branches/{branch}/protection"
        ],
        getBranchRules: ["GET /repos/{owner}/{repo}/rules/branches/{branch}"],
        getClones: ["GET /repos/{owner}/{repo}/traffic/clones"],
        getCodeFrequencyStats: ["GET /repos/{owner}/{repo}/stats/code_frequency"],
        getCollaboratorPermissionLevel: [
          "GET /repos/{owner}/{repo}/collaborators/{username}/permission"
        ],
        getCombinedStatusForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/status"],
        getCommit: ["GET /repos/{owner}/{repo}/commits/{ref}"],
        getCommitActivityStats: ["GET /repos/{owner}/{repo}/stats/commit_activity"],
        getCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}"],
        getCommitSignatureProtection: [
          "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
        ],
        getCommunityProfileMetrics: ["GET /repos/{owner}/{repo}/community/profile"],
        getContent: ["GET /repos/{owner}/{repo}/contents/{path}"],
        getContributorsStats: ["GET /repos/{owner}/{repo}/stats/contributors"],
        getCustomDeploymentProtectionRule: [
          "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
        ],
        getDeployKey: ["GET /repos/{owner}/{repo}/keys/{key_id}"],
        getDeployment: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],
        getDeploymentBranchPolicy: [
          "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
        ],
        getDeploymentStatus: [
          "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"
        ],
        getEnvironment: [
          "GET /repos/{owner}/{repo}/environments/{environment_name}"
        ],
        getLatestPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/latest"],
        getLatestRelease: ["GET /repos/{owner}/{repo}/releases/latest"],
        getOrgRuleSuite: ["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],
        getOrgRuleSuites: ["GET /orgs/{org}/rulesets/rule-suites"],
        getOrgRuleset: ["GET /orgs/{org}/rulesets/{ruleset_id}"],
        getOrgRulesets: ["GET /orgs/{org}/rulesets"],
        getPages: ["GET /repos/{owner}/{repo}/pages"],
        getPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],
        getPagesDeployment: [
          "GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"
        ],
        getPagesHealthCheck: ["GET /repos/{owner}/{repo}/pages/health"],
        getParticipationStats: ["GET /repos/{owner}/{repo}/stats/participation"],
        getPullRequestReviewProtection: [
          "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
        ],
        getPunchCardStats: ["GET /repos/{owner}/{repo}/stats/punch_card"],
        getReadme: ["GET /repos/{owner}/{repo}/readme"],
        getReadmeInDirectory: ["GET /repos/{owner}/{repo}/readme/{dir}"],
        getRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}"],
        getReleaseAsset: ["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],
        getReleaseByTag: ["GET /repos/{owner}/{repo}/releases/tags/{tag}"],
        getRepoRuleSuite: [
          "GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"
        ],
        getRepoRuleSuites: ["GET /repos/{owner}/{repo}/rulesets/rule-suites"],
        getRepoRuleset: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
        getRepoRulesetHistory: [
          "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"
        ],
        getRepoRulesetVersion: [
          "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"
        ],
        getRepoRulesets: ["GET /repos/{owner}/{repo}/rulesets"],
        getStatusChecksProtection: [
          "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
        ],
        getTeamsWithAccessToProtectedBranch: [
          "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"
        ],
        getTopPaths: ["GET /repos/{owner}/{repo}/traffic/popular/paths"],
        getTopReferrers: ["GET /repos/{owner}/{repo}/traffic/popular/referrers"],
        getUsersWithAccessToProtectedBranch: [
          "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"
        ],
        getViews: ["GET /repos/{owner}/{repo}/traffic/views"],
        getWebhook: ["GET /repos/{owner}/{repo}/hooks/{hook_id}"],
        getWebhookConfigForRepo: [
          "GET /repos/{owner}/{repo}/hooks/{hook_id}/config"
        ],
        getWebhookDelivery: [
          "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"
        ],
        listActivities: ["GET /repos/{owner}/{repo}/activity"],
        listAttestations: [
          "GET /repos/{owner}/{repo}/attestations/{subject_digest}"
        ],
        listAutolinks: ["GET /repos/{owner}/{repo}/autolinks"],
        listBranches: ["GET /repos/{owner}/{repo}/branches"],
        listBranchesForHeadCommit: [
          "GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"
        ],
        listCollaborators: ["GET /repos/{owner}/{repo}/collaborators"],
        listCommentsForCommit: [
          "GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"
        ],
        listCommitCommentsForRepo: ["GET /repos/{owner}/{repo}/comments"],
        listCommitStatusesForRef: [
          "GET /repos/{owner}/{repo}/commits/{ref}/statuses"
        ],
        listCommits: ["GET /repos/{owner}/{repo}/commits"],
        listContributors: ["GET /repos/{owner}/{repo}/contributors"],
        listCustomDeploymentRuleIntegrations: [
          "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"
        ],
        listDeployKeys: ["GET /repos/{owner}/{repo}/keys"],
        listDeploymentBranchPolicies: [
          "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
        ],
        listDeploymentStatuses: [
          "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
        ],
        listDeployments: ["GET /repos/{owner}/{repo}/deployments"],
        listForAuthenticatedUser: ["GET /user/repos"],
        listForOrg: ["GET /orgs/{org}/repos"],
        listForUser: ["GET /users/{username}/repos"],
        listForks: ["GET /repos/{owner}/{repo}/forks"],
        listInvitations: ["GET /repos/{owner}/{repo}/invitations"],
        listInvitationsForAuthenticatedUser: ["GET /user/repository_invitations"],
        listLanguages: ["GET /repos/{owner}/{repo}/languages"],
        listPagesBuilds: ["GET /repos/{owner}/{repo}/pages/builds"],
        listPublic: ["GET /repositories"],
        listPullRequestsAssociatedWithCommit: [
          "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"
        ],
        listReleaseAssets: [
          "GET /repos/{owner}/{repo}/releases/{release_id}/assets"
        ],
        listReleases: ["GET /repos/{owner}/{repo}/releases"],
        listTags: ["GET /repos/{owner}/{repo}/tags"],
        listTeams: ["GET /repos/{owner}/{repo}/teams"],
        listWebhookDeliveries: [
          "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"
        ],
        listWebhooks: ["GET /repos/{owner}/{repo}/hooks"],
        merge: ["POST /repos/{owner}/{repo}/merges"],
        mergeUpstream: ["POST /repos/{owner}/{repo}/merge-upstream"],
        pingWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],
        redeliverWebhookDelivery: [
          "POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
        ],
        removeAppAccessRestrictions: [
          "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
          {},
          { mapToData: "apps" }
        ],
        removeCollaborator: [
          "DELETE /repos/{owner}/{repo}/collaborators/{username}"
        ],
        removeStatusCheckContexts: [
          "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
          {},
          { mapToData: "contexts" }
        ],
        removeStatusCheckProtection: [
          "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
        ],
        removeTeamAccessRestrictions: [
          "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
          {},
          { mapToData: "teams" }
        ],
        removeUserAccessRestrictions: [
          "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
          {},
          { mapToData: "users" }
        ],
        renameBranch: ["POST /repos/{owner}/{repo}/branches/{branch}/rename"],
        replaceAllTopics: ["PUT /repos/{owner}/{repo}/topics"],
        requestPagesBuild: ["POST /repos/{owner}/{repo}/pages/builds"],
        setAdminBranchProtection: [
          "POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
        ],
        setAppAccessRestrictions: [
          "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
          {},
          { mapToData: "apps" }
        ],
        setStatusCheckContexts: [
          "PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
          {},
          { mapToData: "contexts" }
        ],
        setTeamAccessRestrictions: [
          "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
          {},
          { mapToData: "teams" }
        ],
        setUserAccessRestrictions: [
          "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
          {},
          { mapToData: "users" }
        ],
        testPushWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],
        transfer: ["POST /repos/{owner}/{repo}/transfer"],
        update: ["PATCH /repos/{owner}/{repo}"],
        updateBranchProtection: [
          "PUT /repos/{owner}/{repo}/branches/{branch}/protection"
        ],
        updateCommitComment: ["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
        updateDeploymentBranchPolicy: [
          "PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
        ],
        updateInformationAboutPagesSite: ["PUT /repos/{owner}/{repo}/pages"],
        updateInvitation: [
          "PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"
        ],
        updateOrgRuleset: ["PUT /orgs/{org}/rulesets/{ruleset_id}"],
        updatePullRequestReviewProtection: [
          "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
        ],
        updateRelease: ["PATCH /repos/{owner}/{repo}/releases/{release_id}"],
        updateReleaseAsset: [
          "PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"
        ],
        updateRepoRuleset: ["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
        updateStatusCheckPotection: [
          "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
          {},
          { renamed: ["repos", "updateStatusCheckProtection"] }
        ],
        updateStatusCheckProtection: [
          "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
        ],
        updateWebhook: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],
        updateWebhookConfigForRepo: [
          "PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"
        ],
        uploadReleaseAsset: [
          "POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}",
          { baseUrl: "https://uploads.github.com" }
        ]
      },
      search: {
        code: ["GET /search/code"],
        commits: ["GET /search/commits"],
        issuesAndPullRequests: ["GET /search/issues"],
        labels: ["GET /search/labels"],
        repos: ["GET /search/repositories"],
        topics: ["GET /search/topics"],
        users: ["GET /search/users"]
      },
      secretScanning: {
        createPushProtectionBypass: [
          "POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"
        ],
        getAlert: [
          "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
        ],
        getScanHistory: ["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],
        listAlertsForOrg: ["GET /orgs/{org}/secret-scanning/alerts"],
        listAlertsForRepo: ["GET /repos/{owner}/{repo}/secret-scanning/alerts"],
        listLocationsForAlert: [
          "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"
        ],
        listOrgPatternConfigs: [
          "GET /orgs/{org}/secret-scanning/pattern-configurations"
        ],
        updateAlert: [
          "PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
        ],
        updateOrgPatternConfigs: [
          "PATCH /orgs/{org}/secret-scanning/pattern-configurations"
        ]
      },
      securityAdvisories: {
        createFork: [
          "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"
        ],
        createPrivateVulnerabilityReport: [
          "POST /repos/{owner}/{repo}/security-advisories/reports"
        ],
        createRepositoryAdvisory: [
          "POST /repos/{owner}/{repo}/security-advisories"
        ],
        createRepositoryAdvisoryCveRequest: [
          "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"
        ],
        getGlobalAdvisory: ["GET /advisories/{ghsa_id}"],
        getRepositoryAdvisory: [
          "GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
        ],
        listGlobalAdvisories: ["GET /advisories"],
        listOrgRepositoryAdvisories: ["GET /orgs/{org}/security-advisories"],
        listRepositoryAdvisories: ["GET /repos/{owner}/{repo}/security-advisories"],
        updateRepositoryAdvisory: [
          "PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
        ]
      },
      teams: {
        addOrUpdateMembershipForUserInOrg: [
          "PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"
        ],
        addOrUpdateRepoPermissionsInOrg: [
          "PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
        ],
        checkPermissionsForRepoInOrg: [
          "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
        ],
        create: ["POST /orgs/{org}/teams"],
        createDiscussionCommentInOrg: [
          "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
        ],
        createDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions"],
        deleteDiscussionCommentInOrg: [
          "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
        ],
        deleteDiscussionInOrg: [
          "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
        ],
        deleteInOrg: ["DELETE /orgs/{org}/teams/{team_slug}"],
        getByName: ["GET /orgs/{org}/teams/{team_slug}"],
        getDiscussionCommentInOrg: [
          "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
        ],
        getDiscussionInOrg: [
          "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
        ],
        getMembershipForUserInOrg: [
          "GET /orgs/{org}/teams/{team_slug}/memberships/{username}"
        ],
        list: ["GET /orgs/{org}/teams"],
        listChildInOrg: ["GET /orgs/{org}/teams/{team_slug}/teams"],
        listDiscussionCommentsInOrg: [
          "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
        ],
        listDiscussionsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions"],
        listForAuthenticatedUser: ["GET /user/teams"],
        listMembersInOrg: ["GET /orgs/{org}/teams/{team_slug}/members"],
        listPendingInvitationsInOrg: [
          "GET /orgs/{org}/teams/{team_slug}/invitations"
        ],
        listReposInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos"],
        removeMembershipForUserInOrg: [
          "DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"
        ],
        removeRepoInOrg: [
          "DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
        ],
        updateDiscussionCommentInOrg: [
          "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
        ],
        updateDiscussionInOrg: [
          "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
        ],
        updateInOrg: ["PATCH /orgs/{org}/teams/{team_slug}"]
      },
      users: {
        addEmailForAuthenticated: [
          "POST /user/emails",
          {},
          { renamed: ["users", "addEmailForAuthenticatedUser"] }
        ],
        addEmailForAuthenticatedUser: ["POST /user/emails"],
        addSocialAccountForAuthenticatedUser: ["POST /user/social_accounts"],
        block: ["PUT /user/blocks/{username}"],
        checkBlocked: ["GET /user/blocks/{username}"],
        checkFollowingForUser: ["GET /users/{username}/following/{target_user}"],
        checkPersonIsFollowedByAuthenticated: ["GET /user/following/{username}"],
        createGpgKeyForAuthenticated: [
          "POST /user/gpg_keys",
          {},
          { renamed: ["users", "createGpgKeyForAuthenticatedUser"] }
        ],
        createGpgKeyForAuthenticatedUser: ["POST /user/gpg_keys"],
        createPublicSshKeyForAuthenticated: [
          "POST /user/keys",
          {},
          { renamed: ["users", "createPublicSshKeyForAuthenticatedUser"] }
        ],
        createPublicSshKeyForAuthenticatedUser: ["POST /user/keys"],
        createSshSigningKeyForAuthenticatedUser: ["POST /user/ssh_signing_keys"],
        deleteAttestationsBulk: [
          "POST /users/{username}/attestations/delete-request"
        ],
        deleteAttestationsById: [
          "DELETE /users/{username}/attestations/{attestation_id}"
        ],
        deleteAttestationsBySubjectDigest: [
          "DELETE /users/{username}/attestations/digest/{subject_digest}"
        ],
        deleteEmailForAuthenticated: [
          "DELETE /user/emails",
          {},
          { renamed: ["users", "deleteEmailForAuthenticatedUser"] }
        ],
        deleteEmailForAuthenticatedUser: ["DELETE /user/emails"],
        deleteGpgKeyForAuthenticated: [
          "DELETE /user/gpg_keys/{gpg_key_id}",
          {},
          { renamed: ["users", "deleteGpgKeyForAuthenticatedUser"] }
        ],
        deleteGpgKeyForAuthenticatedUser: ["DELETE /user/gpg_keys/{gpg_key_id}"],
        deletePublicSshKeyForAuthenticated: [
          "DELETE /user/keys/{key_id}",
          {},
          { renamed: ["users", "deletePublicSshKeyForAuthenticatedUser"] }
        ],
        deletePublicSshKeyForAuthenticatedUser: ["DELETE /user/keys/{key_id}"],
        deleteSocialAccountForAuthenticatedUser: ["DELETE /user/social_accounts"],
        deleteSshSigningKeyForAuthenticatedUser: [
          "DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"
        ],
        follow: ["PUT /user/following/{username}"],
        getAuthenticated: ["GET /user"],
        getById: ["GET /user/{account_id}"],
        getByUsername: ["GET /users/{username}"],
        getContextForUser: ["GET /users/{username}/hovercard"],
        getGpgKeyForAuthenticated: [
          "GET /user/gpg_keys/{gpg_key_id}",
          {},
          { renamed: ["users", "getGpgKeyForAuthenticatedUser"] }
        ],
        getGpgKeyForAuthenticatedUser: ["GET /user/gpg_keys/{gpg_key_id}"],
        getPublicSshKeyForAuthenticated: [
          "GET /user/keys/{key_id}",
          {},
          { renamed: ["users", "getPublicSshKeyForAuthenticatedUser"] }
        ],
        getPublicSshKeyForAuthenticatedUser: ["GET /user/keys/{key_id}"],
        getSshSigningKeyForAuthenticatedUser: [
          "GET /user/ssh_signing_keys/{ssh_signing_key_id}"
        ],
        list: ["GET /users"],
        listAttestations: ["GET /users/{username}/attestations/{subject_digest}"],
        listAttestationsBulk: [
          "POST /users/{username}/attestations/bulk-list{?per_page,before,after}"
        ],
        listBlockedByAuthenticated: [
          "GET /user/blocks",
          {},
          { renamed: ["users", "listBlockedByAuthenticatedUser"] }
        ],
        listBlockedByAuthenticatedUser: ["GET /user/blocks"],
        listEmailsForAuthenticated: [
          "GET /user/emails",
          {},
          { renamed: ["users", "listEmailsForAuthenticatedUser"] }
        ],
        listEmailsForAuthenticatedUser: ["GET /user/emails"],
        listFollowedByAuthenticated: [
          "GET /user/following",
          {},
          { renamed: ["users", "listFollowedByAuthenticatedUser"] }
        ],
        listFollowedByAuthenticatedUser: ["GET /user/following"],
        listFollowersForAuthenticatedUser: ["GET /user/followers"],
        listFollowersForUser: ["GET /users/{username}/followers"],
        listFollowingForUser: ["GET /users/{username}/following"],
        listGpgKeysForAuthenticated: [
          "GET /user/gpg_keys",
          {},
          { renamed: ["users", "listGpgKeysForAuthenticatedUser"] }
        ],
        listGpgKeysForAuthenticatedUser: ["GET /user/gpg_keys"],
        listGpgKeysForUser: ["GET /users/{username}/gpg_keys"],
        listPublicEmailsForAuthenticated: [
          "GET /user/public_emails",
          {},
          { renamed: ["users", "listPublicEmailsForAuthenticatedUser"] }
        ],
        listPublicEmailsForAuthenticatedUser: ["GET /user/public_emails"],
        listPublicKeysForUser: ["GET /users/{username}/keys"],
        listPublicSshKeysForAuthenticated: [
          "GET /user/keys",
          {},
          { renamed: ["users", "listPublicSshKeysForAuthenticatedUser"] }
        ],
        listPublicSshKeysForAuthenticatedUser: ["GET /user/keys"],
        listSocialAccountsForAuthenticatedUser: ["GET /user/social_accounts"],
        listSocialAccountsForUser: ["GET /users/{username}/social_accounts"],
        listSshSigningKeysForAuthenticatedUser: ["GET /user/ssh_signing_keys"],
        listSshSigningKeysForUser: ["GET /users/{username}/ssh_signing_keys"],
        setPrimaryEmailVisibilityForAuthenticated: [
          "PATCH /user/email/visibility",
          {},
          { renamed: ["users", "setPrimaryEmailVisibilityForAuthenticatedUser"] }
        ],
        setPrimaryEmailVisibilityForAuthenticatedUser: [
          "PATCH /user/email/visibility"
        ],
        unblock: ["DELETE /user/blocks/{username}"],
        unfollow: ["DELETE /user/following/{username}"],
        updateAuthenticated: ["PATCH /user"]
      }
    };
    endpoints_default = Endpoints;
  }
});

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js
function endpointsToMethods(octokit) {
  const newMethods = {};
  for (const scope of endpointMethodsMap.keys()) {
    newMethods[scope] = new Proxy({ octokit, scope, cache: {} }, handler);
  }
  return newMethods;
}
function decorate(octokit, scope, methodName, defaults, decorations) {
  const requestWithDefaults = octokit.request.defaults(defaults);
  function withDecorations(...args) {
    let options = requestWithDefaults.endpoint.merge(...args);
    if (decorations.mapToData) {
      options = Object.assign({}, options, {
        data: options[decorations.mapToData],
        [decorations.mapToData]: void 0
      });
      return requestWithDefaults(options);
    }
    if (decorations.renamed) {
      const [newScope, newMethodName] = decorations.renamed;
      octokit.log.warn(
        `octokit.${scope}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`
      );
    }
    if (decorations.deprecated) {
      octokit.log.warn(decorations.deprecated);
    }
    if (decorations.renamedParameters) {
      const options2 = requestWithDefaults.endpoint.merge(...args);
      for (const [name, alias] of Object.entries(
        decorations.renamedParameters
      )) {
        if (name in options2) {
          octokit.log.warn(
            `"${name}" parameter is deprecated for "octokit.${scope}.${methodName}()". Use "${alias}" instead`
          );
          if (!(alias in options2)) {
            options2[alias] = options2[name];
          }
          delete options2[name];
        }
      }
      return requestWithDefaults(options2);
    }
    return requestWithDefaults(...args);
  }
  return Object.assign(withDecorations, requestWithDefaults);
}
var endpointMethodsMap, handler;
var init_endpoints_to_methods = __esm({
  "node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js"() {
    init_endpoints();
    endpointMethodsMap = /* @__PURE__ */ new Map();
    for (const [scope, endpoints] of Object.entries(endpoints_default)) {
      for (const [methodName, endpoint2] of Object.entries(endpoints)) {
        const [route, defaults, decorations] = endpoint2;
        const [method, url] = route.split(/ /);
        const endpointDefaults = Object.assign(
          {
            method,
            url
          },
          defaults
        );
        if (!endpointMethodsMap.has(scope)) {
          endpointMethodsMap.set(scope, /* @__PURE__ */ new Map());
        }
        endpointMethodsMap.get(scope).set(methodName, {
          scope,
          methodName,
          endpointDefaults,
          decorations
        });
      }
    }
    handler = {
      has({ scope }, methodName) {
        return endpointMethodsMap.get(scope).has(methodName);
      },
      getOwnPropertyDescriptor(target, methodName) {
        return {
          value: this.get(target, methodName),
          // ensures method is in the cache
          configurable: true,
          writable: true,
          enumerable: true
        };
      },
      defineProperty(target, methodName, descriptor) {
        Object.defineProperty(target.cache, methodName, descriptor);
        return true;
      },
      deleteProperty(target, methodName) {
        delete target.cache[methodName];
        return true;
      },
      ownKeys({ scope }) {
        return [...endpointMethodsMap.get(scope).keys()];
      },
      set(target, methodName, value) {
        return target.cache[methodName] = value;
      },
      get({ octokit, scope, cache }, methodName) {
        if (cache[methodName]) {
          return cache[methodName];
        }
        const method = endpointMethodsMap.get(scope).get(methodName);
        if (!method) {
          return void 0;
        }
        const { endpointDefaults, decorations } = method;
        if (decorations) {
          cache[methodName] = decorate(
            octokit,
            scope,
            methodName,
            endpointDefaults,
            decorations
          );
        } else {
          cache[methodName] = octokit.request.defaults(endpointDefaults);
        }
        return cache[methodName];
      }
    };
  }
});

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js
function restEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    rest: api
  };
}
function legacyRestEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    ...api,
    rest: api
  };
}
var init_dist_src4 = __esm({
  "node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js"() {
    init_version3();
    init_endpoints_to_methods();
    restEndpointMethods.VERSION = VERSION9;
    legacyRestEndpointMethods.VERSION = VERSION9;
  }
});

// node_modules/@octokit/rest/dist-src/version.js
var VERSION10;
var init_version4 = __esm({
  "node_modules/@octokit/rest/dist-src/version.js"() {
    VERSION10 = "22.0.1";
  }
});

// node_modules/@octokit/rest/dist-src/index.js
var Octokit2;
var init_dist_src5 = __esm({
  "node_modules/@octokit/rest/dist-src/index.js"() {
    init_dist_src2();
    init_dist_src3();
    init_dist_bundle7();
    init_dist_src4();
    init_version4();
    Octokit2 = Octokit.plugin(requestLog, legacyRestEndpointMethods, paginateRest).defaults(
      {
        userAgent: `octokit-rest.js/${VERSION10}`
      }
    );
  }
});

// github-action/src/github/octokit.ts
var octokit_exports = {};
__export(octokit_exports, {
  Octokit: () => Octokit2,
  retry: () => retry,
  throttling: () => throttling
});
var init_octokit = __esm({
  "github-action/src/github/octokit.ts"() {
    "use strict";
    init_dist_bundle();
    init_dist_bundle2();
    init_dist_src5();
  }
});

// github-action/src/action/main.ts
import process6 from "node:process";

// github-action/src/git/git-error.ts
var GitError = class extends Error {
  name = "GitError";
  code;
  /** Of "missing_ref": what a server was asked for and does not have. */
  ref;
  constructor(message, { code, cause, ref }) {
    super(message, { cause });
    this.code = code;
    this.ref = ref;
  }
};
function missingObjects(directory, names2) {
  const subject = names2.length === 1 ? "1 object is" : `${names2.length} objects are`;
  return incompleteClone(directory, `${subject} missing, ${names2[0] ?? ""} first.`);
}
function incompleteClone(directory, what) {
  return new GitError(
    `${directory} is a partial or a broken clone: ${what} Fetch all (git fetch --refetch --no-filter) or clone it without --filter; in GitHub Actions check it out with fetch-depth: 0 and no filter.`,
    { code: "missing_objects" }
  );
}
function gitErrorOf(words2, { command, directory, remote }) {
  const lines = words2.split("\n").map((line) => line.trimEnd());
  const own = lines.filter((line) => !isOfServer(line)).join("\n");
  const trusting = /git config --global --add safe\.directory [^]*/.exec(own);
  if (trusting !== null) {
    return new GitError(
      `${directory} belongs to another user, and git refuses to read it. Run: ${trusting[0].trim()}`,
      { code: "dubious_ownership" }
    );
  }
  if (/not a git repository|invalid gitfile format/.test(own)) {
    return new GitError(`${directory} is not in a git repository.`, { code: "not_a_repository" });
  }
  if (own.includes("must be run in a work tree")) {
    return new GitError(
      `${directory} is a bare repository, or lies in a .git folder: git has no files there. Scan what was committed by plexmcp-scan history.`,
      { code: "no_work_tree" }
    );
  }
  const cause = causeIn(lines);
  if (/promisor remote|bad object|missing \w+ object|Failed to traverse parents/.test(own)) {
    return incompleteClone(directory, `git says "${cause}".`);
  }
  if (/unknown option|unknown switch|unrecognized argument/.test(own)) {
    return new GitError(
      `git ${command} failed, for being too old it seems (2.31 or newer is needed): ${cause}`,
      { code: "failed" }
    );
  }
  const missingRef = /^fatal: couldn't find remote ref (.+)$/m.exec(own)?.[1];
  const place = remote === void 0 ? `in ${directory}` : `from ${remote}`;
  const cure2 = remote === void 0 ? ". Put that right (git fsck tells more), or clone the repository again." : "";
  return new GitError(`git ${command} ${place} failed: ${cause || "it gave no reason"}${cure2}`, {
    code: missingRef === void 0 ? "failed" : "missing_ref",
    ref: missingRef
  });
}
function isOfServer(line) {
  return line.startsWith("remote: ");
}
var mostLinesOfServer = 3;
function causeIn(lines) {
  const fatal = lines.find((line) => line.startsWith("fatal: ")) ?? lines.find((line) => line.startsWith("error: ")) ?? lines.findLast((line) => line !== "") ?? "";
  return [...lines.filter(isOfServer).slice(0, mostLinesOfServer), fatal].join(" ");
}

// lint-rules/src/detector/text-encoding.ts
var tellingBytes = 1 << 12;
function detectTextEncoding(bytes) {
  const [a, b, c] = bytes;
  if (a === 255 && b === 254) return { name: "utf-16le", markBytes: 2 };
  if (a === 254 && b === 255) return { name: "utf-16be", markBytes: 2 };
  if (a === 239 && b === 187 && c === 191) return { name: "utf-8", markBytes: 3 };
  return { name: detectWithoutMark(bytes.subarray(0, tellingBytes)), markBytes: 0 };
}
function detectWithoutMark(beginning) {
  const [a, b, c, d] = beginning;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  if (beginsAsUtf8(beginning)) return "utf-8";
  const littleEndian = countAscii(beginning, "utf-16le");
  const bigEndian = countAscii(beginning, "utf-16be");
  if (littleEndian === bigEndian) return "utf-8";
  return littleEndian > bigEndian ? "utf-16le" : "utf-16be";
}
var noText = /\ufffd|[^\P{Cc}\s](?!\[)/u;
function beginsAsUtf8(beginning) {
  const text = decodeBeginning(beginning, "utf-8").replaceAll("\0", "");
  return !noText.test(/.+/.exec(text)?.[0] ?? "");
}
function countAscii(beginning, name) {
  const text = decodeBeginning(beginning, name);
  return noText.test(text) ? 0 : text.match(/[\t-~]/g)?.length ?? 0;
}
function decodeBeginning(beginning, name) {
  return new TextDecoder(name).decode(beginning, { stream: true });
}
function decodeText(bytes) {
  return new TextDecoder(detectTextEncoding(bytes).name).decode(bytes);
}

// lint-rules/src/detector/allow-markers.ts
var lineOrMarker = /\n|plexmcp-allow(?![\w-])(?::([^\r\n]{0,500}))?/g;
var commentEnd = /\s*(?:\*\/|-->|--\}\}|[#*%]\}|\*\)).*$/;
function readAllowMarkers(bytes) {
  const text = typeof bytes === "string" ? bytes : decodeText(bytes);
  const markers = [];
  if (!text.includes("plexmcp-allow")) return markers;
  let line = 1;
  for (const [found, rest] of text.matchAll(lineOrMarker)) {
    if (found === "\n") line += 1;
    else markers.push({ line, reason: reasonIn(rest ?? "") });
  }
  return markers;
}
function reasonIn(text) {
  const reason = text.replace(commentEnd, "").trim();
  return /[\p{L}\p{N}]/u.test(reason) ? reason : void 0;
}
function findAllowMarker({ confidence }, line, markers) {
  if (confidence === "certain") return void 0;
  return markers.find(
    (marker3) => marker3.reason !== void 0 && (marker3.line === line || marker3.line === line - 1)
  );
}

// lint-rules/src/detector/dotenv-syntax.ts
var lineStart = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*(?:=|:(?=[ \t]))[ \t]*/y;
var blankOrComment = /[ \t\r]*(?:#.*)?(?:\n|$)/y;
function parseDotenv(text) {
  const entries = [];
  const unreadLines = [];
  let line = 1;
  for (let index = 0; index < text.length; ) {
    const start = index;
    const name = matchAt(lineStart, text, index);
    if (name === void 0) {
      if (matchAt(blankOrComment, text, index) === void 0) unreadLines.push(line);
      index = endOfLine(text, index);
    } else {
      const value = readValue(text, index + name.length);
      entries.push({ name: name.group, line, value: value.text });
      index = endOfLine(text, value.end);
    }
    line += countLineBreaks(text, start, index);
  }
  return { entries, unreadLines };
}
function matchAt(pattern, text, index) {
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  return match === null ? void 0 : { length: match[0].length, group: match[1] ?? "" };
}
function readValue(text, index) {
  const close = closingQuote(text, index);
  if (close !== void 0) return { text: text.slice(index + 1, close).trim(), end: close + 1 };
  const rest = text.slice(index, endOfLine(text, index));
  return { text: rest.replace(/(?:^|[ \t])#[^]*$/, "").trim(), end: index };
}
function closingQuote(text, index) {
  const quote = text.charAt(index);
  if (quote !== '"' && quote !== "'" && quote !== "`") return void 0;
  let close = text.indexOf(quote, index + 1);
  while (close !== -1 && quote === '"' && isEscaped(text, close)) {
    close = text.indexOf(quote, close + 1);
  }
  return close === -1 ? void 0 : close;
}
function isEscaped(text, index) {
  let start = index;
  while (text.charAt(start - 1) === "\\") start -= 1;
  return (index - start) % 2 === 1;
}
function endOfLine(text, index) {
  const lineBreak = text.indexOf("\n", index);
  return lineBreak === -1 ? text.length : lineBreak + 1;
}
function countLineBreaks(text, start, end2) {
  let count = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end2; at = text.indexOf("\n", at + 1)) {
    count += 1;
  }
  return count;
}

// lint-rules/src/detector/key-format.ts
var keyMarker = "pmcp_";
var keyLength = 87;
var keyPrefixLength = 17;
var shape = /^pmcp_01[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}[0-9a-f]{48}$/;
function isKey(text) {
  return text.length === keyLength && shape.test(text);
}
function redactKey(key) {
  return `${key.slice(0, keyPrefixLength)}\u2026`;
}

// lint-rules/src/detector/placeholder.ts
var keyWords = /example|placeholder|sample|dummy|change_?me|replace|redacted|insert|secret|token|xxx/i;
var keySegments = /(?:^|[_-])(?:your|my|test|live|demo|fake|mock|todo|here|key|api|prod|dev|staging)\d*(?=$|[_-])/i;
function hasPlaceholderWords(body) {
  return keyWords.test(body) || keySegments.test(body);
}
function isPatterned(text, share = 0.5) {
  if (countSteps(text) >= text.length * share) return true;
  const longestPeriod = Math.min(32, text.length >> 1);
  for (let period = 2; period <= longestPeriod; period += 1) {
    let equal = 0;
    for (let index = period; index < text.length; index += 1) {
      if (text.charCodeAt(index) === text.charCodeAt(index - period)) equal += 1;
    }
    if (equal >= (text.length - period) * Math.max(share, 0.6)) return true;
  }
  return false;
}
function countSteps(text) {
  let steps2 = 0;
  for (let index = 1; index < text.length; index += 1) {
    const step = digitOf(text.charCodeAt(index)) - digitOf(text.charCodeAt(index - 1));
    if (step >= -1 && step <= 1) steps2 += 1;
  }
  return steps2;
}
function digitOf(code) {
  return code < 58 ? code - 48 : (code | 32) - 87;
}

// lint-rules/src/detector/classify.ts
var shortestLikelyBody = 20;
var longestBody = 160;
function classify({ text, before, after }) {
  const head2 = text.slice(0, keyLength);
  if (isKey(head2)) {
    if (isPatterned(head2.slice(keyMarker.length + 2))) return void 0;
    const next = text.charAt(keyLength) || after.charAt(0);
    if (!/[0-9a-f]/i.test(next)) return { confidence: "certain", length: keyLength };
    return { confidence: "likely", length: text.length };
  }
  const body = text.slice(keyMarker.length);
  if (body.length < shortestLikelyBody || continuesWord(before) || isMasked(after))
    return void 0;
  return looksRandom(body) ? { confidence: "likely", length: text.length } : void 0;
}
function continuesWord(before) {
  return /[0-9A-Za-z_]$/.test(before) && !/(?:\\[a-z]|%[0-9A-Fa-f]{2})$/.test(before);
}
function isMasked(after) {
  return /^(?:\.\.|[*<[{$(]|\x85|\x95|\xe2\x80[\xa6\xa2])/.test(after);
}
function looksRandom(body) {
  if (hasPlaceholderWords(body)) return false;
  const characters = body.replace(/[_-]/g, "");
  if (characters.length < shortestLikelyBody - 4 || isPatterned(characters)) return false;
  let changes = 0;
  for (let index = 1; index < characters.length; index += 1) {
    if (kindOf(characters, index) !== kindOf(characters, index - 1)) changes += 1;
  }
  return changes >= characters.length / 4;
}
function kindOf(text, index) {
  const code = text.charCodeAt(index);
  return code < 58 ? 0 : code < 91 ? 1 : 2;
}

// lint-rules/src/detector/spelling.ts
var longestSpelling = 1024;
var readAhead = keyMarker.length + longestBody + 4;
function byteText(bytes, start, end2) {
  const offset = Math.max(0, start);
  return { text: bytes.toString("latin1", offset, Math.min(bytes.length, end2)), offset };
}
function textBefore(bytes, offset) {
  return byteText(bytes, offset - 4, offset).text;
}

// lint-rules/src/detector/utf16-spellings.ts
var utf16Layouts = {
  even: [{ encoding: "utf-16le", parity: 0 }],
  odd: [
    { encoding: "utf-16be", parity: 0 },
    { encoding: "utf-16le", parity: 1 }
  ]
};
function* utf16Spellings(bytes, region, { encoding, parity }, spellingsIn2) {
  const first = Math.max(0, region.start);
  const start = first + (first + parity & 1);
  const units = bytes.subarray(start, region.end);
  const offsetOf = (index) => start + 2 * index;
  for (const spelling of spellingsIn2(narrowed(units, encoding))) {
    if (parity === 1 && bytes[offsetOf(spelling.start) - 1] === 0) continue;
    yield {
      ...spelling,
      // What an editor does not show tells nothing where the key is hidden in what it shows.
      encoding: spelling.encoding === "plain" ? encoding : spelling.encoding,
      start: offsetOf(spelling.start),
      endOf: (length) => offsetOf(spelling.endOf(length))
    };
  }
}
function narrowed(units, encoding) {
  const low = encoding === "utf-16le" ? 0 : 1;
  const text = Buffer.allocUnsafe(units.length + 1 - low >> 1);
  for (let index = 0; index < text.length; index += 1) {
    const high = units[2 * index + 1 - low] ?? 0;
    text[index] = narrowUnit(high << 8 | (units[2 * index + low] ?? 0));
  }
  return text;
}
function narrowUnit(unit) {
  if (unit <= 255) return unit;
  return unit === 8230 ? 133 : unit === 8226 ? 149 : 1;
}

// lint-rules/src/detector/base64-spellings.ts
var base64SeedReach = 128;
var heads = [0, 1, 2].flatMap((place) => [
  headAt(place, Buffer.from("pmcp_01"), 1),
  headAt(place, Buffer.from("pmcp_01", "utf16le"), 2)
]);
function headAt(place, bytes, bytesPerCharacter) {
  const first = Math.ceil(place * 8 / 6);
  const last = Math.floor((place + bytes.length) * 8 / 6);
  const letters = Buffer.concat([Buffer.alloc(place), bytes]).toString("base64").slice(first, last);
  const known = bytes.subarray(0, (3 - place) % 3);
  return { pattern: headPattern(letters), known, skip: (4 - first) % 4, bytesPerCharacter };
}
function headPattern(letters) {
  return new RegExp(letters.replace(/\B/g, String.raw`\s{0,32}`), "g");
}
var anyHead = new RegExp(heads.map(({ pattern }) => pattern.source).join("|"));
var probeLetters = 16;
var enoughLetters = Math.ceil((keyLength + 4) / 3) * 4 + 4;
function* base64Spellings(bytes, { start, end: end2 }) {
  const near = byteText(bytes, start, end2);
  if (!anyHead.test(near.text)) return;
  for (const head2 of heads) {
    for (const { index } of near.text.matchAll(head2.pattern)) {
      const spelling = spellingAt(bytes, near.offset + index, head2);
      if (spelling !== void 0) yield spelling;
    }
  }
}
function spellingAt(bytes, offset, head2) {
  const { known, skip, bytesPerCharacter } = head2;
  const { text } = byteText(bytes, offset, offset + longestSpelling);
  const probe = letterPositions(text, probeLetters * bytesPerCharacter);
  if (!/^pmcp_01[0-9a-f]/.test(decode(text, probe, head2))) return void 0;
  const positions = letterPositions(text, enoughLetters * bytesPerCharacter);
  const sharesLetter = known.length > 0 && isLetter(bytes[offset - 1] ?? 0);
  return {
    encoding: "base64",
    start: sharesLetter ? offset - 1 : offset,
    text: decode(text, positions, head2),
    before: "",
    endOf: (length) => {
      const last = lastLetter(length * bytesPerCharacter - known.length);
      return offset + (positions[skip + last] ?? 0) + 1;
    }
  };
}
function lastLetter(byteCount) {
  return Math.ceil(byteCount * 8 / 6) - 1;
}
function decode(text, positions, head2) {
  const { known, skip, bytesPerCharacter } = head2;
  let letters = "";
  for (const position2 of positions.slice(skip)) letters += text.charAt(position2);
  const bytes = Buffer.concat([known, Buffer.from(letters, "base64")]);
  return (bytesPerCharacter === 1 ? bytes : narrowed(bytes, "utf-16le")).toString("latin1");
}
function letterPositions(text, count) {
  const positions = [];
  for (let position2 = 0; position2 < text.length && positions.length < count; position2 += 1) {
    const code = text.charCodeAt(position2);
    if (isLetter(code)) positions.push(position2);
    else if (code !== 32 && (code < 9 || code > 13)) break;
  }
  return positions;
}
function isLetter(code) {
  const isAlphanumeric = code >= 48 && code < 58 || code >= 65 && code < 91 || code >= 97 && code < 123;
  return isAlphanumeric || code === 43 || code === 47 || code === 45 || code === 95;
}

// lint-rules/src/detector/escaped-spellings.ts
var escapedSeedReach = 128;
var backslash = String.raw`\\{1,4}`;
var percent = "%(?:25){0,2}";
var lineContinuation = `${backslash}\r?
`;
function spelledLetter(letter) {
  const code = letter.charCodeAt(0);
  const hex = code.toString(16);
  const written = [
    letter,
    String.raw`${backslash}(?:${letter}|x${hex}|u00${hex}|u\{0{0,6}${hex}\}|${code.toString(8)})`,
    percent + hex,
    `&#(?:x0{0,4}${hex}|0{0,4}${code.toFixed()});`
  ];
  return `(?:${written.join("|")})(?:${lineContinuation})?`;
}
var marker = new RegExp(keyMarker.replace(/./g, spelledLetter), "i");
var allMarkers = new RegExp(marker.source, "gi");
var oneCharacter = new RegExp(
  String.raw`${backslash}(?:x|u00|u\{0{0,6})([0-9a-f]{2})\}?|${percent}([0-9a-f]{2})|` + String.raw`&#x0{0,4}([0-9a-f]{2});|${backslash}([01][0-7]{2})|&#0{0,4}([0-9]{2,3});|` + String.raw`${backslash}([pmc_-])|${lineContinuation}()|([0-9a-z_-])`,
  "iy"
);
function plainSpelling(bytes, start) {
  const { text } = byteText(bytes, start, start + readAhead);
  const bodyEnd = /^[0-9A-Za-z_-]*/.exec(text)?.[0].length ?? 0;
  if (bodyEnd < keyLength && /[\\%&]/.test(text.charAt(bodyEnd))) {
    const escaped = escapedSpellingAt(bytes, start);
    if (isKey(escaped.text.slice(0, keyLength))) return escaped;
  }
  const before = textBefore(bytes, start);
  return { encoding: "plain", start, text, before, endOf: (length) => start + length };
}
function* escapedSpellings(bytes, { start, end: end2 }) {
  const near = byteText(bytes, start, end2);
  if (!marker.test(near.text)) return;
  for (const { index, 0: spelled } of near.text.matchAll(allMarkers)) {
    if (spelled.length > keyMarker.length) yield escapedSpellingAt(bytes, near.offset + index);
  }
}
function escapedSpellingAt(bytes, start) {
  const { text } = byteText(bytes, start, start + longestSpelling);
  const ends = [];
  let read = "";
  let next = 0;
  while (read.length < readAhead && !(read.length > keyMarker.length && read.endsWith(keyMarker))) {
    oneCharacter.lastIndex = next;
    const match = oneCharacter.exec(text);
    if (match === null) break;
    const character = decode2(match);
    if (!/^[0-9A-Za-z_-]?$/.test(character)) break;
    next = oneCharacter.lastIndex;
    read += character;
    if (character !== "") ends.push(start + next);
  }
  return {
    encoding: "escaped",
    start,
    text: read + text.slice(next, next + 4),
    before: textBefore(bytes, start),
    endOf: (length) => ends[length - 1] ?? start + next
  };
}
function decode2(match) {
  const [, hex, percentHex, referenceHex, octal, reference, self2, lineBreak, plain] = match;
  const digits = hex ?? percentHex ?? referenceHex;
  if (digits !== void 0) return String.fromCharCode(Number.parseInt(digits, 16));
  if (octal !== void 0) return String.fromCharCode(Number.parseInt(octal, 8));
  if (reference !== void 0) return String.fromCharCode(Number(reference));
  return self2 ?? lineBreak ?? plain ?? "";
}

// lint-rules/src/detector/finding.ts
function levelOf(confidence) {
  return confidence === "certain" ? "error" : "warning";
}

// lint-rules/src/detector/irregular-spellings.ts
var upperCaseKey = /^PMCP_01[0-9A-F]{80}/;
function upperCaseSpelling(bytes, start) {
  const { text } = byteText(bytes, start, start + 88);
  if (!upperCaseKey.test(text)) return void 0;
  const before = textBefore(bytes, start);
  return { encoding: "plain", start, text, before, endOf: (length) => start + length };
}
var digitsOfKey = /01[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{63}/g;
var hexDigit = /^[0-9A-Fa-f]$/;
var bareMarker = /pmcp_(?![0-9A-Za-z_-])/;
var splitDistance = 200 + keyMarker.length;
var splitReach = splitDistance + 82;
function* splitSpellings(bytes, { start, end: end2 }) {
  const near = byteText(bytes, start, end2);
  for (const { index, 0: digits } of near.text.matchAll(digitsOfKey)) {
    const behind = index + digits.length;
    if (hexDigit.test(near.text.charAt(index - 1))) continue;
    if (hexDigit.test(near.text.charAt(behind))) continue;
    const reach = near.text.slice(Math.max(0, index - splitDistance), behind + splitDistance);
    if (!bareMarker.test(reach)) continue;
    const endOffset = near.offset + behind;
    yield {
      encoding: "split",
      start: near.offset + index,
      text: keyMarker + digits,
      before: "",
      endOf: () => endOffset
    };
  }
}

// lint-rules/src/detector/region.ts
function addRegion(regions, region) {
  const previous = regions.at(-1);
  if (previous !== void 0 && region.start <= previous.end) {
    const end2 = Math.max(previous.end, region.end);
    regions[regions.length - 1] = { start: previous.start, end: end2 };
  } else {
    regions.push(region);
  }
}

// lint-rules/src/detector/secret-key.ts
var inspectCustom = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom");
var SecretKey = class {
  #value;
  constructor(value) {
    this.#value = value;
  }
  /** The first 17 characters and an ellipsis: what the dashboard shows. */
  get prefix() {
    return redactKey(this.#value);
  }
  reveal() {
    return this.#value;
  }
  toString() {
    return this.prefix;
  }
  toJSON() {
    return this.prefix;
  }
  [inspectCustom]() {
    return `SecretKey(${this.prefix})`;
  }
};

// lint-rules/src/detector/seeds.ts
var buckets = [
  [seed("plain", "cC", "pP", "_"), inUtf16("cC", "pP")],
  // Base64 of "pmcp_01" at its three alignments is cG1jcF8wM, BtY3BfMD and wbWNwXzAx; of the same in
  // UTF-16 it is cABtAGMAcABfADAAMQ, AAbQBjAHAAXwAwADEA and wAG0AYwBwAF8AMAAxA. Two places of each,
  // two to seven letters apart, so that one is whole wherever lines of nine letters or more end.
  [
    ...[
      seed("base64", "c", "G", "1"),
      seed("base64", "c", "F", "8"),
      seed("base64", "f", "M", "D")
    ],
    ...[seed("base64", "cf", "A", "BD")]
  ],
  [seed("base64", "t", "Y", "3"), seed("base64", "w", "X", "z")],
  [seed("base64", "w", "A", "DFw"), seed("base64", "w", "B", "w"), seed("base64", "z", "A", "x")],
  [
    ...[inUtf16("c", "AFG"), inUtf16("f", "AM"), inUtf16("t", "Y")],
    ...[inUtf16("w", "ABX"), inUtf16("z", "A")]
  ],
  // Escapes of the marker's letters: \x70 \u0070 \u{70} \160 \_ and lines continued before one of
  // them, then %70, %2570 and &#112;.
  [seed("escaped", "\\", "xu1pmc_\r\n", "01234567{pmc_\n"), inUtf16("\\", "xu1pmc_\r\n")],
  [seed("escaped", "%", "567", "03dDfF"), inUtf16("%", "2567"), inUtf16("&", "#")],
  [seed("escaped", "%&", "2#", "0519xX")]
];
var seeds = buckets.flat();
function seed(kind, first, second, third) {
  return { kind, bytes: [first, second, third] };
}
function inUtf16(first, second) {
  return seed("utf16", first, "\0", second);
}
var utf16Seeds = seeds.filter(({ kind }) => kind === "utf16");
var byteSeeds = seeds.filter(({ kind }) => kind !== "utf16");
var anyAtEachPlace = new RegExp(
  [0, 1, 2].map((place) => patternOf(byteSeeds.map(({ bytes }) => bytes[place]).join(""))).join("")
);
var anyByteSeed = anyOf(byteSeeds);
var anyUtf16Seed = anyOf(utf16Seeds);
function anyOf(alternatives) {
  return new RegExp(alternatives.map(({ bytes }) => bytes.map(patternOf).join("")).join("|"));
}
function patternOf(characters) {
  return `[${characters.replace(/[\0\\^\]-]/g, escapeOf)}]`;
}
function escapeOf(character) {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
function holdsSeed(text) {
  if (anyAtEachPlace.test(text) && anyByteSeed.test(text)) return true;
  return text.includes("\0") && anyUtf16Seed.test(text);
}
function seedFlag(index) {
  return 1 << index;
}
function flagsOfKind(kind) {
  let flags = 0;
  for (const [index, seed2] of seeds.entries()) if (seed2.kind === kind) flags |= seedFlag(index);
  return flags;
}

// lint-rules/src/detector/vector-search.ts
var chunkBytes = 16;
function createVectorSearch() {
  if (typeof WebAssembly === "undefined") return void 0;
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()));
    const { memory, next } = exports;
    if (!isMemory(memory) || !isSearch(next)) return void 0;
    return { memory: new Uint8Array(memory.buffer), next };
  } catch {
    return void 0;
  }
}
function isMemory(value) {
  return typeof value === "object" && value !== null && "buffer" in value;
}
function isSearch(value) {
  return typeof value === "function";
}
function unsigned(value) {
  return value < 128 ? [value] : [value & 127 | 128, ...unsigned(value >>> 7)];
}
var i32 = 127;
var v128 = 123;
var noResult = 64;
var position = 0;
var textEnd = 1;
var lowTable = (place) => 2 + place;
var highTable = (place) => 5 + place;
var lowHalf = 8;
var loaded = 9;
var vectorLocals = 12;
var get = (local) => [32, local];
var set = (local) => [33, local];
var tee = (local) => [34, local];
var vector = (opcode) => [253, ...unsigned(opcode)];
var vectorConstant = (bytes) => [...vector(12), ...bytes];
var lookUp = vector(14);
var and = vector(78);
var or = vector(80);
var anyTrue = vector(83);
var shiftRightBy4 = [65, 4, ...vector(141)];
var end = 11;
var block = (...body) => [2, noResult, ...body, end];
var loop = (...body) => [3, noResult, ...body, end];
var whenTrue = (...body) => [4, noResult, ...body, end];
var branch = (depth) => [12, depth];
var branchIf = (depth) => [13, depth];
function bucketsByPlace(offset, place) {
  const load = [...get(position), ...vector(0), 0, ...unsigned(offset + place)];
  const low = [
    ...get(lowTable(place)),
    ...load,
    ...tee(loaded),
    ...get(lowHalf),
    ...and,
    ...lookUp
  ];
  const high = [
    ...get(highTable(place)),
    ...get(loaded),
    ...shiftRightBy4,
    ...get(lowHalf),
    ...and
  ];
  return [...low, ...high, ...lookUp, ...and];
}
var chunks = [0, 1, 2, 3].map((index) => ({ offset: index * chunkBytes, kept: 10 + index }));
function mayHoldSeed() {
  const [first = [], ...others] = chunks.map(({ offset, kept }) => [
    ...bucketsByPlace(offset, 0),
    ...bucketsByPlace(offset, 1),
    ...and,
    ...tee(kept)
  ]);
  return [...first, ...others.flatMap((other) => [...other, ...or]), ...anyTrue];
}
function leaveAtSeed() {
  return chunks.flatMap(({ offset, kept }) => [
    ...[...get(kept), ...bucketsByPlace(offset, 2), ...and, ...anyTrue],
    ...whenTrue(...advance(offset), ...branch(3))
  ]);
}
function advance(byteCount) {
  const constant = byteCount < 64 ? [byteCount] : [byteCount & 127 | 128, byteCount >> 7];
  return [...get(position), 65, ...constant, 106, ...set(position)];
}
function keepTables() {
  const tables = [0, 1, 2].flatMap((place) => {
    const low = new Uint8Array(16);
    const high = new Uint8Array(16);
    for (const [index, bucket] of buckets.entries()) {
      const characters = bucket.map(({ bytes }) => bytes[place]).join("");
      for (const byte of Buffer.from(characters, "latin1")) {
        low[byte & 15] = (low[byte & 15] ?? 0) | 1 << index;
        high[byte >> 4] = (high[byte >> 4] ?? 0) | 1 << index;
      }
    }
    const keepLow = [...vectorConstant(low), ...set(lowTable(place))];
    return [...keepLow, ...vectorConstant(high), ...set(highTable(place))];
  });
  return [...tables, ...vectorConstant(new Uint8Array(16).fill(15)), ...set(lowHalf)];
}
function searchBody() {
  const leaveAtEnd = [...get(position), ...get(textEnd), 79, ...branchIf(1)];
  const look = [...mayHoldSeed(), ...whenTrue(...leaveAtSeed())];
  const search = block(...loop(...leaveAtEnd, ...look, ...advance(64), ...branch(0)));
  return [...keepTables(), ...search, ...get(position), end];
}
function moduleBytes() {
  const section = (id, content) => [id, ...unsigned(content.length), ...content];
  const name = (text) => [text.length, ...Buffer.from(text)];
  const body = [1, vectorLocals, v128, ...searchBody()];
  const pagesOfMemory = 2;
  return Uint8Array.from([
    ...[0, 97, 115, 109, 1, 0, 0, 0],
    ...section(1, [1, 96, 2, i32, i32, 1, i32]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, pagesOfMemory]),
    ...section(7, [2, ...name("memory"), 2, 0, ...name("next"), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body])
  ]);
}

// lint-rules/src/detector/find-seeds.ts
var worthCompilingBytes = 4096;
var vectorSearch;
function visitSeeds(bytes, within, visit2) {
  if (vectorSearch === void 0 && bytes.length >= worthCompilingBytes) {
    vectorSearch = createVectorSearch() ?? "unavailable";
  }
  if (vectorSearch === void 0 || vectorSearch === "unavailable") {
    visitSeedsByBytes(bytes, within, visit2);
  } else {
    visitSeedsByVectors(vectorSearch, bytes, within, visit2);
  }
}
function visitSeedsByVectors(search, bytes, { start, end: end2 }, visit2) {
  search.memory.set(bytes.subarray(start, end2));
  const searchEnd = Math.ceil((end2 - start) / chunkBytes) * chunkBytes;
  let hit = search.next(0, searchEnd);
  while (hit < searchEnd) {
    const chunk = start + hit;
    visitSeedsFrom(bytes, { start: chunk, end: Math.min(end2, chunk + chunkBytes) }, end2, visit2);
    hit = search.next(hit + chunkBytes, searchEnd);
  }
}
function visitSeedsByBytes(bytes, within, visit2) {
  visitSeedsFrom(bytes, within, within.end, visit2);
}
var [firstBytes, secondBytes, thirdBytes] = [flagTable(0), flagTable(1), flagTable(2)];
function flagTable(place) {
  const table = new Int32Array(256);
  for (const [index, { bytes }] of seeds.entries()) {
    for (const byte of Buffer.from(bytes[place], "latin1")) {
      table[byte] = (table[byte] ?? 0) | seedFlag(index);
    }
  }
  return table;
}
function seedsOf(first, second, third) {
  const flags = (firstBytes[first] ?? 0) & (secondBytes[second] ?? 0);
  return flags === 0 ? 0 : flags & (thirdBytes[third] ?? 0);
}
function visitSeedsFrom(bytes, chunk, textEnd2, visit2) {
  const last = Math.min(chunk.end, textEnd2 - 2);
  for (let index = chunk.start; index < last; index += 1) {
    const first = firstBytes[bytes[index] ?? 0] ?? 0;
    if (first === 0) continue;
    const flags = first & (secondBytes[bytes[index + 1] ?? 0] ?? 0);
    if (flags === 0) continue;
    const all = flags & (thirdBytes[bytes[index + 2] ?? 0] ?? 0);
    if (all !== 0) visit2(index, all);
  }
}

// lint-rules/src/detector/spots.ts
var plainFlag = flagsOfKind("plain");
var utf16Flags = flagsOfKind("utf16");
var base64Flags = flagsOfKind("base64");
var escapedFlags = flagsOfKind("escaped");
var plainMarker = Buffer.from(keyMarker);
var upperCaseMarker = Buffer.from(keyMarker.toUpperCase());
var seedOffset = 2;
var utf16SeedReach = 2 * longestSpelling;
function findSpots(bytes, within) {
  const utf16 = { even: [], odd: [] };
  const spots = { plain: [], upperCase: [], escaped: [], base64: [], utf16 };
  visitSeeds(bytes, within, (offset, flags) => {
    if ((flags & plainFlag) !== 0) addPlain(spots, bytes, offset);
    if ((flags & escapedFlags) !== 0) addRegion(spots.escaped, around(offset, escapedSeedReach));
    if ((flags & base64Flags) !== 0) addRegion(spots.base64, around(offset, base64SeedReach));
    if ((flags & utf16Flags) !== 0) addUtf16(spots, bytes, offset);
  });
  return spots;
}
function addUtf16({ utf16 }, bytes, offset) {
  const [first = 0, , second = 0, zero, third = 0] = bytes.subarray(offset, offset + 5);
  if (zero !== 0 || seedsOf(first, second, third) === 0) return;
  addRegion(offset % 2 === 0 ? utf16.even : utf16.odd, around(offset, utf16SeedReach));
}
function addPlain({ plain, upperCase }, bytes, offset) {
  const start = offset - seedOffset;
  if (standsAt(bytes, start, plainMarker)) plain.push(start);
  else if (standsAt(bytes, start, upperCaseMarker)) upperCase.push(start);
}
function around(offset, reach) {
  return { start: offset - reach, end: offset + reach };
}
function standsAt(bytes, start, needle) {
  if (start < 0) return false;
  for (let index = 0; index < needle.length; index += 1) {
    if (bytes[start + index] !== needle[index]) return false;
  }
  return true;
}

// lint-rules/src/detector/find-keys.ts
var windowBytes = 65536;
var contextBytes = 2 * longestSpelling;
var seedReach = 2 * splitReach;
function* findKeys(input) {
  if (typeof input === "string" && !holdsSeed(input)) return;
  const bytes = typeof input === "string" ? bytesOf(input) : bufferOf(input);
  for (let start = 0; start < bytes.length; start += windowBytes) {
    const end2 = Math.min(bytes.length, start + windowBytes);
    yield* findKeysInWindow(bytes, { start, end: end2 });
  }
}
function bufferOf(bytes) {
  if (Buffer.isBuffer(bytes)) return bytes;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function bytesOf(text) {
  return Buffer.from(text.replace(/[^\0-\xff]/g, narrow), "latin1");
}
function narrow(character) {
  return String.fromCharCode(narrowUnit(character.charCodeAt(0)));
}
function findKeysInWindow(bytes, window2) {
  const near = { start: window2.start - seedReach, end: window2.end + seedReach };
  const findings = findingsIn(bytes, near);
  if (findings.length === 0) return [];
  findings.push(
    ...findingsIn(bytes, { start: window2.start - contextBytes, end: near.start + 2 }),
    ...findingsIn(bytes, { start: near.end - 2, end: window2.end + contextBytes })
  );
  return withoutOverlaps(findings).filter(
    ({ start }) => start >= window2.start && start < window2.end
  );
}
function findingsIn(bytes, stretch) {
  const findings = [];
  const within = { start: Math.max(0, stretch.start), end: Math.min(bytes.length, stretch.end) };
  if (within.start >= within.end) return [];
  for (const spelling of spellingsIn(bytes, within)) {
    const finding = findingOf(spelling);
    if (finding !== void 0) findings.push(finding);
  }
  return findings;
}
function* spellingsIn(bytes, within) {
  const spots = findSpots(bytes, within);
  yield* byteSpellings(bytes, spots);
  for (const side of ["even", "odd"]) {
    for (const region of spots.utf16[side]) {
      for (const layout of utf16Layouts[side]) {
        yield* utf16Spellings(bytes, region, layout, spellingsInUtf16);
      }
    }
  }
}
function spellingsInUtf16(text) {
  return byteSpellings(text, findSpots(text, { start: 0, end: text.length }));
}
function* byteSpellings(bytes, spots) {
  const split = [];
  for (const at of spots.plain) {
    const behind = at + keyMarker.length;
    if (mayFollowMarker(bytes, behind)) yield plainSpelling(bytes, at);
    if (isBodyByte(bytes[behind] ?? 0)) continue;
    addRegion(split, { start: at - splitReach, end: behind + splitReach });
  }
  for (const at of spots.upperCase) {
    const spelling = upperCaseSpelling(bytes, at);
    if (spelling !== void 0) yield spelling;
  }
  for (const region of spots.escaped) yield* escapedSpellings(bytes, region);
  for (const region of spots.base64) yield* base64Spellings(bytes, region);
  for (const region of split) yield* splitSpellings(bytes, region);
}
function mayFollowMarker(bytes, at) {
  for (let index = at; index < at + 8; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === 92 || byte === 37 || byte === 38) return true;
    const isNextMarker = byte === 95 && bytes[index - 1] === 112 && bytes[index - 2] === 99;
    if (!isBodyByte(byte) || isNextMarker) return false;
  }
  return true;
}
function isBodyByte(byte) {
  const letter = byte | 32;
  const isAlphanumeric = byte >= 48 && byte < 58 || letter >= 97 && letter < 123;
  return isAlphanumeric || byte === 95 || byte === 45;
}
var markerAndBody = new RegExp(`^${keyMarker}[0-9A-Za-z_-]*`, "i");
function findingOf(spelling) {
  const read = markerAndBody.exec(spelling.text.slice(0, readAhead - 4))?.[0];
  if (read === void 0) return void 0;
  const nextMarker = read.indexOf(keyMarker, 1);
  const text = nextMarker === -1 ? read : read.slice(0, nextMarker);
  const after = spelling.text.slice(text.length);
  const classified = classify({ text, before: spelling.before, after });
  if (classified === void 0) return void 0;
  const confidence = spelling.encoding === "split" ? "likely" : classified.confidence;
  const found = text.slice(0, classified.length);
  const lowerCase = found.toLowerCase();
  return {
    start: spelling.start,
    end: spelling.endOf(classified.length),
    confidence,
    level: levelOf(confidence),
    encoding: spelling.encoding,
    key: new SecretKey(isKey(lowerCase) ? lowerCase : found)
  };
}
function withoutOverlaps(findings) {
  const kept = [];
  for (const finding of findings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = kept.at(-1);
    if (previous === void 0 || previous.end <= finding.start) kept.push(finding);
    else if (previous.confidence === "likely" && finding.confidence === "certain") {
      kept[kept.length - 1] = finding;
    }
  }
  return kept;
}

// lint-rules/src/detector/placeholder-value.ts
var words = "your|example|placeholder|sample|dummy|change[-_ ]?me|change[-_ ]?this|replace|redacted|insert|todo|fake|mock|test|xxx+|here";
var sayingSo = new RegExp(`(?:^|[^A-Za-z])(?:${words})\\d*(?![A-Za-z])`, "i");
var standIns = /<[^<>]*>|\{\{[^{}]*\}\}|\$\{\w+(?:\}|:?[-=?+])|(?<![^\s:/@=,-])\$[A-Z_]+(?!\w)|[*•]{3,}|\.{3,}|…/g;
var masks = /^[*•.…x_-]+$/i;
var urls = /[a-z][a-z\d+.-]{0,20}:\/\/(?:([^\s/?#@:]*)(?::([^\s/?#]*))?@)?(?:(?!,[a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#@])*/gi;
var separators = /[?&][A-Za-z]+=|[\s_.,:;/?&=@()[\]{}'"-]|!+(?!\w)/;
var number = String.raw`\d{1,5}|12345(?:6|67|678|6789|67890)`;
var harmless = new RegExp(
  `^(?:[a-z]{0,16}|[A-Z]{1,16}|[A-Z][a-z]{1,15}|${number}|[A-Za-z]{1,2}\\d|AKIA[0-9A-Z]{9}EXAMPLE)$`
);
var harmlessWord = new RegExp(`^(?:${words})(?:${number})?$`, "i");
function isPlaceholderValue(value) {
  if (masks.test(value)) return true;
  const text = value.replace(standIns, (form) => /[-=?+]$/.test(form) ? "xxx-" : "xxx");
  const passwords = [];
  const rest = text.replace(urls, (_, user, password) => {
    if (password !== void 0 && password !== "") passwords.push(password);
    return `${user ?? ""} `;
  });
  const parts = rest.split(separators);
  if (!parts.every(isHarmless)) return false;
  if (passwords.length > 0) return passwords.every(isPlaceholderPassword);
  return sayingSo.test(text) || parts.some(isLongPattern);
}
function isPlaceholderPassword(password) {
  return /^pass(?:word|wd)?$/i.test(password) || isPlaceholderValue(password);
}
function isHarmless(part) {
  return harmless.test(part) || harmlessWord.test(part) || isLongPattern(part);
}
function isLongPattern(part) {
  return part.length >= 8 && isPatterned(part, 0.75);
}

// lint-rules/src/detector/dotenv-content.ts
var gitCryptHeader = Buffer.from("\0GITCRYPT\0");
var alwaysPublicNames = ["DOTENV_PUBLIC_KEY*"];
function readDotenv(bytes, options = {}) {
  if (gitCryptHeader.equals(bytes.subarray(0, gitCryptHeader.length))) {
    return { protection: "encrypted", variables: [], unreadLines: [] };
  }
  const { entries, unreadLines } = parseDotenv(decodeText(bytes));
  const publicNames = [...alwaysPublicNames, ...options.publicNames ?? []];
  if (hasSopsMarkers(entries)) publicNames.push("sops_*");
  const variables = entries.map(({ name, line, value }) => ({
    name,
    line,
    value: matchesAny(name, publicNames) ? "public" : valueKind(value)
  }));
  return { protection: protectionOf(variables, unreadLines), variables, unreadLines };
}
function hasSopsMarkers(entries) {
  const names2 = new Set(entries.map(({ name }) => name));
  return names2.has("sops_mac") && names2.has("sops_version");
}
function matchesAny(name, patterns) {
  return patterns.some(
    (pattern) => pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern
  );
}
function valueKind(value) {
  if (value === "") return "empty";
  if (/^encrypted:[0-9A-Za-z+/]{20}|^ENC\[AES256_GCM,data:/.test(value)) return "encrypted";
  if (value.startsWith(keyMarker)) return findKeys(value).next().done ? "placeholder" : "plain";
  return isPlaceholderValue(value) ? "placeholder" : "plain";
}
function protectionOf(variables, unreadLines) {
  if (!variables.some(({ value }) => value === "encrypted")) return "none";
  const isMixed = unreadLines.length > 0 || variables.some(({ value }) => value === "plain");
  return isMixed ? "partly-encrypted" : "encrypted";
}

// lint-rules/src/detector/dotenv-name.ts
var templateParts = [
  "example",
  "sample",
  "template",
  "tpl",
  "dist",
  "default",
  "defaults",
  "schema"
];
var namesByDesign = /* @__PURE__ */ new Set([".env.test", ".env.development", ".env.production"]);
var isSourceCode = /\.[cm]?[jt]sx?$/;
function classifyDotenv(path) {
  const folders = path.toLowerCase().split(/[\\/]/);
  const name = folders.pop() ?? "";
  if (name === ".env.keys") return "private-keys";
  if (name === ".env.vault") return "vault";
  if (!isSourceCode.test(name)) {
    if (isTemplateName(name)) return "template";
    if (namesByDesign.has(name)) return "by-design";
    if (isDotenvName(name)) return "dotenv";
  }
  return folders.includes(".env") ? "virtual-environment" : "none";
}
function isTemplateName(name) {
  const parts = name.split(".");
  const isPlain2 = (part) => !templateParts.includes(part);
  if (parts.every(isPlain2)) return false;
  const copiedName = parts.slice(0, parts.findLastIndex(isPlain2) + 1).join(".");
  return parts[0] === "env" || isDotenvName(name) || isDotenvName(copiedName);
}
function isDotenvName(name) {
  return /^\.(?:env|flaskenv)(?:\.|$)|^\.dev\.vars|[^.]\.env$/.test(name);
}

// lint-rules/src/detector/fingerprint.ts
import process2 from "node:process";
function fingerprint(key) {
  return fingerprintOfText(key.reveal());
}
function fingerprintOfText(text) {
  const { createHash } = process2.getBuiltinModule("node:crypto");
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

// lint-rules/src/detector/scan-stream.ts
var StreamScanner = class {
  #held = Buffer.allocUnsafe(contextBytes + windowBytes + contextBytes);
  /** How many bytes are held, and how many of them stand before the window, as its context. */
  #heldBytes = 0;
  #windowStart = 0;
  /** Where in the stream the first held byte stands. */
  #offset = 0;
  /** The keys that are decided by these bytes, in order. Offsets count from the stream's start. */
  push(chunk) {
    const findings = [];
    for (let taken = 0; taken < chunk.length; ) {
      const part = chunk.subarray(taken, taken + this.#held.length - this.#heldBytes);
      this.#held.set(part, this.#heldBytes);
      this.#heldBytes += part.length;
      taken += part.length;
      if (this.#heldBytes === this.#held.length) findings.push(...this.#scanWindow());
    }
    return findings;
  }
  /** The keys among the last bytes. The scanner is then ready for another stream, from offset 0. */
  finish() {
    const findings = [];
    while (this.#windowStart < this.#heldBytes) findings.push(...this.#scanWindow());
    this.#heldBytes = 0;
    this.#windowStart = 0;
    this.#offset = 0;
    return findings;
  }
  /** Searches the window and moves on to the next, of which some may be there. */
  #scanWindow() {
    const bytes = this.#held.subarray(0, this.#heldBytes);
    const start = this.#windowStart;
    const end2 = Math.min(this.#heldBytes, start + windowBytes);
    const offset = this.#offset;
    const findings = findKeysInWindow(bytes, { start, end: end2 }).map((finding) => ({
      ...finding,
      start: finding.start + offset,
      end: finding.end + offset
    }));
    const gone = Math.max(0, end2 - contextBytes);
    this.#held.copyWithin(0, gone, this.#heldBytes);
    this.#heldBytes -= gone;
    this.#windowStart = end2 - gone;
    this.#offset += gone;
    return findings;
  }
};

// lint-rules/src/detector/unpack-gzip.ts
import process3 from "node:process";
var zlib = () => process3.getBuiltinModule("node:zlib");
var smallBytes = 1 << 16;
var mostAtOnce = 1 << 20;
function unpackSmallGzip(bytes, maxOutputBytes) {
  if (bytes.length > smallBytes) return void 0;
  const maxOutputLength = Math.max(1, Math.min(mostAtOnce, maxOutputBytes));
  try {
    const output = gunzipBeginning(bytes, { maxOutputLength });
    return output === void 0 ? unpackDamaged(bytes, maxOutputLength) : { output, outcome: "complete" };
  } catch (error) {
    if (isTooLarge(error)) return void 0;
    throw error;
  }
}
function unpackDamaged(bytes, maxOutputLength) {
  const options = { maxOutputLength, finishFlush: zlib().constants.Z_SYNC_FLUSH };
  let output = Buffer.alloc(0);
  let accepted = 0;
  for (let refused = bytes.length + 1; refused - accepted > 1; ) {
    const length = Math.floor((accepted + refused) / 2);
    const unpacked = gunzipBeginning(bytes.subarray(0, length), options);
    if (unpacked === void 0) refused = length;
    else {
      output = unpacked;
      accepted = length;
    }
  }
  const whole = gunzipBeginning(beforeStrangeByte(bytes, accepted), { maxOutputLength });
  return { output, outcome: whole === void 0 ? "corrupt" : "complete" };
}
function beforeStrangeByte(bytes, accepted) {
  return bytes.subarray(0, Math.max(0, accepted - 1));
}
function gunzipBeginning(bytes, options) {
  try {
    return zlib().gunzipSync(bytes, options);
  } catch (error) {
    if (isTooLarge(error)) throw error;
    return void 0;
  }
}
function isTooLarge(error) {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
var steps = [1 << 14, 1 << 7, 1];
async function unpackGzip(bytes, onOutput) {
  let told = 0;
  let accepted = 0;
  for (const step of steps) {
    let unpacked = 0;
    const run = await gunzipInSteps(bytes, { accepted, step }, (piece) => {
      const untold = piece.subarray(Math.max(0, told - unpacked));
      unpacked += piece.length;
      told = Math.max(told, unpacked);
      return untold.length === 0 || onOutput(untold);
    });
    if (run.end !== "refused") return run.end === "complete" ? "complete" : void 0;
    accepted = run.accepted;
    if (accepted === bytes.length) break;
  }
  const before = beforeStrangeByte(bytes, accepted);
  const { end: end2 } = await gunzipInSteps(before, { accepted: before.length, step: 1 }, () => true);
  return end2 === "complete" ? "complete" : "corrupt";
}
async function gunzipInSteps(bytes, { accepted: known, step }, onOutput) {
  const gunzip2 = zlib().createGunzip();
  let accepted = 0;
  return new Promise((resolve3) => {
    const finish = (end2) => {
      resolve3({ end: end2, accepted });
      gunzip2.destroy();
    };
    const writeNext = () => {
      if (accepted === bytes.length) {
        gunzip2.end();
        return;
      }
      const piece = bytes.subarray(accepted, Math.max(known, accepted + step));
      gunzip2.write(piece, (error) => {
        if (error !== void 0 && error !== null) return;
        accepted += piece.length;
        writeNext();
      });
    };
    gunzip2.on("data", (piece) => {
      if (!onOutput(piece)) finish("stopped");
    });
    gunzip2.on("end", () => {
      finish("complete");
    });
    gunzip2.on("error", () => {
      finish("refused");
    });
    writeNext();
  });
}

// lint-rules/src/detector/unpack-together.ts
import process4 from "node:process";
var mostUnpackedBytes = 1 << 20;
var chunkSize = 1 << 17;
function unpackTogether(files, onFile) {
  const separator = theSeparator ??= newSeparator();
  const output = gunzip(Buffer.concat(files.flatMap((file) => [file, separator.packed])));
  if (output === void 0) return false;
  const parts = splitBehindEach(output, separator.text);
  const isEachWhole = parts.length === files.length;
  if (isEachWhole) for (const part of parts) onFile(part);
  const memory = output.buffer;
  if (memory.byteLength >= chunkSize) memory.transfer?.(0);
  return isEachWhole;
}
var theSeparator;
function newSeparator() {
  const digits = process4.getBuiltinModule("node:crypto").randomBytes(16).toString("hex");
  const text = Buffer.from(digits, "latin1");
  return { text, packed: process4.getBuiltinModule("node:zlib").gzipSync(text) };
}
function gunzip(packed2) {
  const options = { chunkSize, maxOutputLength: mostUnpackedBytes };
  try {
    return process4.getBuiltinModule("node:zlib").gunzipSync(packed2, options);
  } catch {
    return void 0;
  }
}
function splitBehindEach(output, separator) {
  const parts = [];
  let start = 0;
  for (let end2 = 0; (end2 = output.indexOf(separator, start)) >= 0; ) {
    parts.push(output.subarray(start, end2));
    start = end2 + separator.length;
  }
  return start === output.length ? parts : [];
}

// lint-rules/src/detector/scan-gzip.ts
var defaultMaxOutputBytes = 67108864;
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139 && bytes[2] === 8;
}
async function findKeysInGzip(bytes, { maxOutputBytes = defaultMaxOutputBytes } = {}) {
  const small = unpackSmallGzip(bytes, maxOutputBytes);
  if (small === void 0) return findKeysPiecewise(bytes, maxOutputBytes);
  const { output, outcome } = small;
  return { findings: packed(findKeys(output)), outcome, unpackedBytes: output.length };
}
function findKeysInGzips(files) {
  const found = [];
  const isEachWhole = unpackTogether(files, (output) => {
    found.push({
      findings: packed(findKeys(output)),
      outcome: "complete",
      unpackedBytes: output.length
    });
  });
  return isEachWhole ? found : void 0;
}
async function findKeysPiecewise(bytes, maxOutputBytes) {
  const scanner = new StreamScanner();
  const findings = [];
  let unpackedBytes = 0;
  const outcome = await unpackGzip(bytes, (piece) => {
    const part = piece.subarray(0, maxOutputBytes - unpackedBytes);
    findings.push(...scanner.push(part));
    unpackedBytes += part.length;
    return part.length === piece.length;
  });
  findings.push(...scanner.finish());
  return { findings: packed(findings), outcome: outcome ?? "over-limit", unpackedBytes };
}
function packed(findings) {
  return Array.from(findings, (finding) => ({ ...finding, encoding: "gzip" }));
}

// lint-rules/src/detector/text-position.ts
function positionReader(bytes) {
  const positions = new StreamPositions(bytes);
  return (offset) => positions.at(offset);
}
var keptBytes = 1 << 17;
var StreamPositions = class {
  #held;
  /** What is held lies here, and what comes is added behind it. */
  #memory = new Uint8Array(0);
  /** Where in the stream the held bytes begin. */
  #start = 0;
  #encoding;
  /** At or before all that may be asked for. */
  #beginning;
  #reached;
  /** `bytes` are how the text begins. They are not copied: they must not be overwritten until a piece comes. */
  constructor(bytes = new Uint8Array(0)) {
    this.#held = bytes;
  }
  /** The piece is copied: it may be overwritten. */
  push(piece) {
    this.#forget();
    const length = this.#held.length + piece.length;
    if (length > this.#memory.length) this.#memory = new Uint8Array(length);
    this.#memory.set(this.#held);
    this.#memory.set(piece, this.#held.length);
    this.#held = this.#memory.subarray(0, length);
  }
  #forget() {
    const gone = this.#held.length - keptBytes;
    if (gone <= 0) return;
    this.#beginning = this.#read(this.#start + gone);
    if ((this.#reached?.offset ?? 0) < this.#beginning.offset) this.#reached = this.#beginning;
    this.#held = this.#held.subarray(this.#beginning.offset - this.#start);
    this.#start = this.#beginning.offset;
  }
  /** The position of an offset; behind the end, that of the end. */
  at(offset) {
    this.#reached = this.#read(offset);
    const { line, column } = this.#reached;
    return { line, column };
  }
  #read(wanted) {
    this.#encoding ??= detectTextEncoding(this.#held);
    const { name, markBytes } = this.#encoding;
    this.#beginning ??= { offset: markBytes, line: 1, column: 1 };
    const from = this.#reached ?? this.#beginning;
    let { offset, line, column } = wanted < from.offset ? this.#beginning : from;
    const bytes = this.#held;
    const unitBytes = name === "utf-8" ? 1 : 2;
    const highByte = name === "utf-16be" ? 0 : 1;
    const end2 = Math.min(wanted, this.#start + bytes.length);
    for (; offset + unitBytes <= end2; offset += unitBytes) {
      const at = offset - this.#start;
      const first = bytes[at] ?? 0;
      const unit = unitBytes === 1 ? first : (bytes[at + highByte] ?? 0) * 256 + (bytes[at + 1 - highByte] ?? 0);
      if (unit === 10) {
        line += 1;
        column = 1;
      } else {
        column += unitBytes === 1 ? utf16Units(first) : 1;
      }
    }
    return { offset, line, column };
  }
};
function utf16Units(byte) {
  if ((byte & 192) === 128) return 0;
  return byte < 240 ? 1 : 2;
}

// github-action/src/redact-keys.ts
function redactKeys(text) {
  let redacted = "";
  let end2 = 0;
  for (const found of findKeys(text)) {
    redacted += text.slice(end2, found.start) + found.key.prefix;
    end2 = found.end;
  }
  return redacted + text.slice(end2);
}
function redactingSink(sink) {
  return (text) => {
    sink(redactKeys(text));
  };
}
var longestName = 100;
function redactedName(name) {
  const redacted = redactKeys(name);
  return redacted.length > longestName ? `${redacted.slice(0, longestName)}\u2026` : redacted;
}

// github-action/src/report/escape.ts
var invisible = String.raw`\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff`;
var unprintable = new RegExp(String.raw`[\x00-\x1f${invisible}]`, "g");
var unprintableInJson = new RegExp(`[${invisible}]`, "g");
function escapeText(text) {
  return text.replaceAll("##[", String.raw`##\x5b`).replace(
    unprintable,
    (character) => character < "\u0100" ? `\\x${hexOf(character, 2)}` : `\\u${hexOf(character, 4)}`
  );
}
function escapedJson(value, indent) {
  return JSON.stringify(value, null, indent).replaceAll("##[", String.raw`##\u005b`).replace(unprintableInJson, (character) => `\\u${hexOf(character, 4)}`);
}
function hexOf(character, digits) {
  return character.charCodeAt(0).toString(16).padStart(digits, "0");
}
function escapeMarkdown(text) {
  return escapeText(text).replace(/[\\`*_{}[\]()#+\-.!|~:$]/g, String.raw`\$&`).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@\u200D");
}
function escapeCommandData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeCommandProperty(text) {
  return escapeCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function escapePath(path) {
  return path.split("/").map(
    (part) => encodeURIComponent(part).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
    )
  ).join("/");
}

// github-action/src/scan-error.ts
var ScanError = class extends Error {
  name = "ScanError";
};

// github-action/src/describe-error.ts
function describeError(error) {
  return escapeText(redactKeys(sentenceOf(error)));
}
function sentenceOf(error) {
  if (wasStopped(error)) return "Stopped before the scan was complete.";
  if (error instanceof GitError) return error.message + cureOf(error);
  if (error instanceof ScanError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ("syscall" in error) return systemSentence(error);
  return `unexpected ${error.name}: ${error.message}`;
}
function wasStopped(error) {
  return error instanceof Error && (error.name === "AbortError" || wasStopped(error.cause));
}
function cureOf({ code }) {
  return code === "not_a_repository" ? " Check it out first (in a workflow by actions/checkout); if its .git is damaged, clone it again." : "";
}
function systemSentence(error) {
  return `${error.message}. ${cureOfSystem(error)}`;
}
function cureOfSystem(error) {
  if (error.syscall === "mkdtemp") {
    return "Let TMPDIR (on Windows TEMP) name a folder that is there and may be written to, or unset it.";
  }
  const isMissing2 = "code" in error && error.code === "ENOENT";
  return isMissing2 ? "Check how it is written: a relative path begins at the present folder." : "Nothing is left out: put that right, then run it again.";
}

// github-action/src/git/short-commit.ts
function shortCommit(commit) {
  return commit.slice(0, 12);
}

// github-action/src/report/annotations.ts
var mostOfALevel = 10;
function formatAnnotations({ findings }) {
  const errors = findings.filter(({ level }) => level === "error");
  const warnings = findings.filter(({ level }) => level === "warning");
  const shown2 = [...errors.slice(0, mostOfALevel), ...warnings.slice(0, mostOfALevel)];
  const more2 = findings.length - shown2.length;
  const lines = shown2.map(formatCommand);
  if (more2 > 0) {
    const text = `${more2} more in the summary of this run, or by plexmcp-scan --format text.`;
    lines.push(formatRunMessage("notice", text));
  }
  return lines.join("");
}
function formatRunMessage(level, text) {
  return `::${level} title=PlexMCP scan::${escapeCommandData(escapeText(text))}
`;
}
function formatCommand(finding) {
  const { level, file, commit } = finding;
  const place = file === void 0 ? {} : placeOf(finding, file);
  const properties = Object.entries({ title: titles[finding.rule], ...place }).map(([name, value]) => `${name}=${escapeCommandProperty(escapeText(value))}`).join(",");
  const by = commit === void 0 ? "" : ` (commit ${shortCommit(commit)})`;
  return `::${level} ${properties}::${escapeCommandData(escapeText(finding.message + by))}
`;
}
var titles = {
  "plexmcp-api-key": "PlexMCP key",
  "dotenv-committed": "Committed .env file",
  "dotenv-not-ignored": ".env file not ignored"
};
function placeOf({ span, headSpan, commit }, file) {
  const shown2 = commit === void 0 ? span : headSpan;
  if (shown2 === void 0) return { file };
  return {
    file,
    line: `${shown2.line}`,
    endLine: `${shown2.endLine}`,
    // GitHub ignores columns of an annotation that covers several lines.
    ...shown2.line === shown2.endLine ? { col: `${shown2.column}`, endColumn: `${shown2.endColumn}` } : {}
  };
}

// github-action/src/action/run-action.ts
import { realpathSync, statSync } from "node:fs";
import { resolve as resolve2 } from "node:path";

// github-action/src/environment-variable.ts
function variableIn(environment, name) {
  const value = environment[name]?.trim() ?? "";
  return value === "" ? void 0 : value;
}

// github-action/src/git/git.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
import process5 from "node:process";

// github-action/src/git/git-environment.ts
import { devNull } from "node:os";
var hardening = [
  "core.fsmonitor=false",
  `core.hooksPath=${devNull}`,
  // Run by a fetch into a repository with alternates; `:` is the shell's "do nothing".
  "core.alternateRefsCommand=:",
  "core.askPass=",
  "credential.helper=",
  `diff.orderFile=${devNull}`,
  "log.showRoot=true",
  "log.showSignature=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "fetch.writeCommitGraph=false",
  "submodule.recurse=false",
  // No object is fetched behind our back: a fetch names the one protocol that it needs.
  "protocol.allow=never"
].flatMap((setting) => ["-c", setting]);
var hookVariables = /* @__PURE__ */ new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_QUARANTINE_PATH"
]);
function gitEnvironment(environment, { isHook }) {
  const kept = Object.entries(environment).filter(
    ([name]) => !name.startsWith("GIT_") || isHook && hookVariables.has(name)
  );
  return {
    ...Object.fromEntries(kept),
    GIT_GRAFT_FILE: devNull,
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_PAGER: "",
    GIT_TERMINAL_PROMPT: "0",
    // Its messages are read to tell one failure from another.
    LC_ALL: "C"
  };
}

// github-action/src/git/git.ts
async function readOutput({ stdout, finished }, onChunk) {
  const failed = new Promise((_, reject) => {
    stdout.on("data", (chunk) => {
      try {
        onChunk(chunk);
      } catch (error) {
        stdout.destroy();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
  await Promise.race([finished, failed]);
}
var keptComplaint = 16384;
var Git = class _Git {
  #options;
  constructor(options) {
    this.#options = options;
  }
  get directory() {
    return this.#options.directory;
  }
  /** The same git in a repository of our own, whatever called us. */
  in(directory) {
    return new _Git({ ...this.#options, directory, isHook: false });
  }
  /** Runs git to its end and returns what it printed. Rejects with `GitError`. */
  async run(args, call = {}) {
    const child = this.start(args, call);
    child.stdin.end(call.input ?? "");
    const chunks2 = [];
    await readOutput(child, (chunk) => chunks2.push(chunk));
    return Buffer.concat(chunks2);
  }
  /** Starts git; the caller feeds its input and reads its output. Throws `GitError` where there is no pipe left. */
  start(args, call = {}) {
    const { directory, environment, isHook = false, trustedDirectory, signal } = this.#options;
    const trust = trustedDirectory === void 0 ? [] : ["-c", `safe.directory=${trustedDirectory}`];
    const isGroup = call.remote !== void 0 && hasProcessGroups;
    const child = spawn("git", ["--no-pager", ...hardening, ...trust, ...args], {
      cwd: directory,
      env: { ...gitEnvironment(environment, { isHook }), ...call.environment },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      detached: isGroup,
      ...signal === void 0 ? {} : { signal }
    });
    child.once("error", () => void 0);
    if (!("stdin" in child)) throw tooManyFiles();
    if (isGroup && signal !== void 0) endGroupOn(signal, child);
    child.stdin.on("error", () => void 0);
    const finished = this.#finish(child, args, call);
    finished.catch(() => void 0);
    return { stdin: child.stdin, stdout: child.stdout, finished };
  }
  async #finish(child, args, call) {
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      complaint = (complaint + text).slice(-keptComplaint);
    });
    const code = await exitCodeOf(child);
    if (code !== null && (call.okCodes ?? [0]).includes(code)) return code;
    throw gitErrorOf(complaint, {
      command: commandIn(args),
      directory: this.directory,
      remote: call.remote
    });
  }
};
function tooManyFiles() {
  return new GitError(
    "git could not be started: too many files are open. Allow more of them (ulimit -n), or close other programs; then run it again.",
    { code: "failed" }
  );
}
var hasProcessGroups = process5.platform !== "win32";
function endGroupOn(signal, child) {
  const end2 = () => {
    try {
      if (child.pid !== void 0) process5.kill(-child.pid);
    } catch {
    }
  };
  signal.addEventListener("abort", end2, { once: true });
  child.once("close", () => {
    signal.removeEventListener("abort", end2);
  });
}
function commandIn(args) {
  const command = args.find((arg, index) => !arg.startsWith("-") && args[index - 1] !== "-c");
  return command ?? "";
}
async function exitCodeOf(child) {
  try {
    const [code] = await once(child, "close");
    return code;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "ENOENT") throw error;
    throw new GitError(
      "git could not be started: it is not on PATH, or the folder to scan is gone. Install git 2.31 or newer, or check where this is run.",
      { code: "no_git", cause: error }
    );
  }
}

// github-action/src/git/repository-root.ts
import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
function findRepositoryRoot(folder) {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? void 0 : findRepositoryRoot(parent);
}

// github-action/src/github/event-payload.ts
import { readFile } from "node:fs/promises";

// github-action/src/json-path.ts
function valueAt(json, ...names2) {
  let value = json;
  for (const name of names2) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
      return void 0;
    value = Reflect.get(value, name);
  }
  return value;
}
function textAt(json, ...names2) {
  const value = valueAt(json, ...names2);
  return typeof value === "string" && value !== "" ? value : void 0;
}
function numberAt(json, ...names2) {
  const value = valueAt(json, ...names2);
  return typeof value === "number" ? value : void 0;
}

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
  const len = text.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text.substring(start, pos);
      }
    }
    let end2 = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
        end2 = pos;
      } else {
        scanError = 3;
      }
    }
    return text.substring(start, end2);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text.charCodeAt(pos);
      if (ch === 34) {
        result += text.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code = text.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text.substring(start, pos);
          return token = 12;
        }
        if (text.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text.charCodeAt(pos);
            if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text.charCodeAt(pos))) {
          return token = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function parse(text, errors = [], options = ParseOptions.DEFAULT) {
  let currentProperty = null;
  let currentParent = [];
  const previousParents = [];
  function onValue(value) {
    if (Array.isArray(currentParent)) {
      currentParent.push(value);
    } else if (currentProperty !== null) {
      currentParent[currentProperty] = value;
    }
  }
  const visitor = {
    onObjectBegin: () => {
      const object = {};
      onValue(object);
      previousParents.push(currentParent);
      currentParent = object;
      currentProperty = null;
    },
    onObjectProperty: (name) => {
      currentProperty = name;
    },
    onObjectEnd: () => {
      currentParent = previousParents.pop();
    },
    onArrayBegin: () => {
      const array = [];
      onValue(array);
      previousParents.push(currentParent);
      currentParent = array;
      currentProperty = null;
    },
    onArrayEnd: () => {
      currentParent = previousParents.pop();
    },
    onLiteralValue: onValue,
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit(text, visitor, options);
  return currentParent[0];
}
function visit(text, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject2() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject2();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError2;
(function(ScanError3) {
  ScanError3[ScanError3["None"] = 0] = "None";
  ScanError3[ScanError3["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError3[ScanError3["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError3[ScanError3["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError3[ScanError3["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError3[ScanError3["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError3[ScanError3["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError2 || (ScanError2 = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var parse2 = parse;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));

// github-action/src/json-text.ts
function tryParseJson(text) {
  try {
    const json = JSON.parse(text);
    return json;
  } catch {
    return void 0;
  }
}
function parseJson(text, what) {
  const json = tryParseJson(text);
  if (json !== void 0) return json;
  throw new ScanError(
    `${what} is not valid JSON${placeOfError(text)}. JSON has double quotes, no comments, and no comma after the last entry.`
  );
}
function placeOfError(text) {
  const errors = [];
  try {
    parse2(text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return ", and nested too deeply to say where";
    throw error;
  }
  const lines = text.slice(0, errors[0]?.offset).split("\n");
  return `: see line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}`;
}

// github-action/src/github/event-payload.ts
async function readEventPayload(environment) {
  const file = environment["GITHUB_EVENT_PATH"] ?? "";
  if (file === "") {
    throw new ScanError(
      "GITHUB_EVENT_PATH is not set, though it is in every GitHub workflow. Elsewhere use plexmcp-scan, and leave GITHUB_EVENT_NAME unset."
    );
  }
  return parseJson(await readEvent(file), `The event in GITHUB_EVENT_PATH (${file})`);
}
async function readEvent(file) {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ScanError(
      `The event in GITHUB_EVENT_PATH (${file}) cannot be read: ${why}. The runner sets that variable: leave it as it is; in a container, mount the folder that it names.`,
      { cause }
    );
  }
}
function isForkPullRequest(payload) {
  return isForeign(payload, "pull_request", "head", "repo");
}
function isForeign(payload, ...names2) {
  const own = textAt(payload, "repository", "full_name");
  return own === void 0 || textAt(payload, ...names2, "full_name") !== own;
}

// github-action/src/report/json-lines.ts
function toJson(finding) {
  const { span } = finding;
  return {
    rule: finding.rule,
    level: finding.level,
    confidence: finding.confidence,
    file: finding.file ?? null,
    line: span?.line ?? null,
    column: span?.column ?? null,
    part: finding.part,
    prefix: finding.key?.prefix ?? null,
    fingerprint: finding.fingerprint,
    commit: finding.commit ?? null,
    verification: finding.verification ?? null,
    message: finding.message
  };
}

// github-action/src/report/sarif.ts
var mostResults = 5e3;
var schemaUri = "https://json.schemastore.org/sarif-2.1.0.json";
var rules = {
  "plexmcp-api-key": {
    name: "PlexmcpApiKey",
    short: "A PlexMCP API key is in the repository.",
    help: "Revoke the key in PlexMCP, create a new one and read it from the environment or a secret store. Removing the line does not undo the leak: whoever fetched the commit has the key.",
    severity: "9.0"
  },
  "dotenv-committed": {
    name: "DotenvCommitted",
    short: "A .env file is committed.",
    help: "Change every secret in the file, take it out of the repository with git rm --cached, and add .env, .env.*, *.env and !.env.example to .gitignore, or the line that the result names.",
    severity: "7.0"
  },
  "dotenv-not-ignored": {
    name: "DotenvNotIgnored",
    short: "A .env file is not ignored by git.",
    help: "Add .env, .env.*, *.env and !.env.example, in this order, to the end of the .gitignore that the result names, or the line that it names.",
    severity: "4.0"
  }
};
var ruleIds = Object.keys(rules);
function formatSarif({ findings, silenced }, failure) {
  const results = [...findings.map((finding) => resultOf(finding)), ...silenced.map(suppressedOf)];
  const notifications = notificationsOf(results.length - mostResults, failure);
  const run = {
    tool: { driver: driver() },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The scanned folder." } } },
    invocations: [
      {
        executionSuccessful: failure === void 0,
        ...notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }
      }
    ],
    results: results.slice(0, mostResults)
  };
  return `${escapedJson({ $schema: schemaUri, version: "2.1.0", runs: [run] }, 2)}
`;
}
function notificationsOf(more2, failure) {
  const text = `${more2} more are not in this file; the format json has all.`;
  return [
    ...failure === void 0 ? [] : [{ level: "error", message: { text: failure.message } }],
    ...more2 > 0 ? [{ level: "warning", message: { text } }] : []
  ];
}
function driver() {
  return {
    name: "plexmcp-scan",
    rules: ruleIds.map((id) => {
      const { name, short, help, severity } = rules[id];
      return {
        id,
        name,
        shortDescription: { text: short },
        help: { text: help },
        defaultConfiguration: { level: id === "dotenv-not-ignored" ? "warning" : "error" },
        properties: { tags: ["security"], "security-severity": severity }
      };
    })
  };
}
function resultOf(finding) {
  const { rule, level, confidence, fingerprint: fingerprint2, message, commit, verification } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level,
    message: { text: message },
    locations: [locationOf(finding)],
    partialFingerprints: { "plexmcpFingerprint/v1": fingerprint2 },
    properties: {
      confidence,
      ...commit === void 0 ? {} : { commit },
      ...verification === void 0 ? {} : { verification }
    }
  };
}
function suppressedOf({ finding, by, reason }) {
  const kind = by === "inline" ? "inSource" : "external";
  return {
    ...resultOf(finding),
    suppressions: [{ kind, ...reason === "" ? {} : { justification: reason } }]
  };
}
function locationOf({ part, file, commit, span }) {
  const uri = file ?? [...part.split(" "), ...commit === void 0 ? [] : [commit]].join("-");
  return {
    physicalLocation: {
      artifactLocation: { uri: escapePath(uri), uriBaseId: "%SRCROOT%" },
      ...span === void 0 ? {} : { region: regionOf(span) }
    }
  };
}
function regionOf({ line, column, endLine, endColumn }) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

// github-action/src/git/deciding-lines.ts
import { devNull as devNull2 } from "node:os";
import { basename } from "node:path";
async function readDecidingLines(git, paths) {
  const options = ["--stdin", "-z", "--verbose", "--non-matching", "--no-index"];
  const printed = await git.run(
    ["-c", `core.excludesFile=${devNull2}`, "check-ignore", ...options],
    // 1: none is ignored.
    { input: paths.map((path) => `${path}\0`).join(""), okCodes: [0, 1] }
  );
  const lines = /* @__PURE__ */ new Map();
  const fields2 = printed.toString("utf8").split("\0");
  for (let index = 0; index + 3 < fields2.length; index += 4) {
    const [file = "", , pattern = "", path = ""] = fields2.slice(index, index + 4);
    if (basename(file) === ".gitignore") lines.set(path, { file, pattern });
  }
  return lines;
}

// github-action/src/sources/ignore-folders.ts
var mostFolders = 100;
var ignoreName = ".gitignore";
var plainPart = /^(?!\.\.?$|\.git(?:ignore)?$)[\p{L}\p{N}_@+()[\]. -]+$/iu;
function isIgnoreFile(path) {
  const isOne = path === ignoreName || path.endsWith(`/${ignoreName}`);
  return isOne && isPlain(folderOf(path));
}
function folderOf(ignoreFile2) {
  return ignoreFile2.slice(0, -ignoreName.length);
}
function listOverruledFolders(contents) {
  const folders = /* @__PURE__ */ new Set();
  for (const [file, content] of contents) {
    const own = folderOf(file);
    for (const [line] of Buffer.from(content).toString().matchAll(/^!.+$/gm)) {
      folders.add(own);
      folders.add(own + (/^!\/?((?:[^*?[\\/]+\/)+)[^/]+$/.exec(line)?.[1] ?? ""));
    }
  }
  folders.delete("");
  return [...folders].filter(isPlain).slice(0, mostFolders);
}
function uppermost(files, first) {
  const depths = Array.from(files, (file) => ({
    file,
    depth: first.has(file) ? -1 : file.split("/").length
  }));
  return depths.toSorted((a, b) => a.depth - b.depth || (a.file < b.file ? -1 : 1)).slice(0, mostFolders).map(({ file }) => file);
}
function isPlain(folder) {
  const parts = folder.split("/").slice(0, -1);
  return folder.length <= 200 && parts.every((part) => plainPart.test(part));
}

// github-action/src/sources/gitignore-gaps.ts
var probes = [
  ".env",
  ".env.local",
  ".env.production",
  ".env.keys",
  "packages/api/.env.staging",
  "deploy/service.env"
];
function probesIn(folder) {
  return probes.map((probe) => folder + probe.slice(probe.lastIndexOf("/") + 1)).filter((name) => !probes.includes(name));
}
var ignoreFiles = new Set(
  probes.flatMap((probe) => {
    const folders = probe.split("/").slice(0, -1);
    return ["", ...folders].map((_, depth) => [...folders.slice(0, depth), ".gitignore"].join("/"));
  })
);
var gitignoreLines = [".env", ".env.*", "*.env", "!.env.example"];
function gitignoreLinesFor(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const isCovered = name === ".env" || name.startsWith(".env.") || name.endsWith(".env");
  return isCovered ? gitignoreLines : [name.replace(/[\\*?[!# ]/g, String.raw`\$&`)];
}
var mostIgnoreBytes = 1 << 18;
function gapOf(name, line, folder) {
  if (line === void 0) return { kind: "taken", name, file: ".gitignore" };
  const { file, pattern } = line;
  if (!pattern.startsWith("!")) return void 0;
  const mended = file.startsWith(folder) ? file.slice(folder.length) : ".gitignore";
  return { kind: "taken", name, file: mended, pattern };
}
function besideSamples(samples, others) {
  return others.filter(
    ({ file, pattern }) => pattern !== void 0 && !samples.some((sample) => sample.file === file && sample.pattern === pattern)
  );
}
function areWorthAWord({ coversSome }, usesDotenv) {
  return coversSome || usesDotenv;
}

// github-action/src/report/location.ts
function locationOf2({ part, file, span }) {
  if (file === void 0) return part;
  return span === void 0 ? file : `${file}:${span.line}:${span.column}`;
}
function describeSilenced({ finding, by, reason }) {
  const why = reason === "" ? by : `${by}: ${reason}`;
  return `${locationOf2(finding)} ${finding.fingerprint} (${why})`;
}
function countOf(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function countsOf(findings) {
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.length - errors;
  const parts = [
    ...errors > 0 ? [countOf(errors, "error")] : [],
    ...warnings > 0 ? [countOf(warnings, "warning")] : []
  ];
  return parts.join(", ") || "nothing";
}

// github-action/src/report/summary.ts
var gitignoreBlock = `\`\`\`gitignore
${gitignoreLines.join("\n")}
\`\`\`
`;
function formatSummary(report, mostBytes) {
  const { findings, silenced, notices } = report;
  const heading = `### PlexMCP scan: ${countsOf(findings)} found

`;
  const sections = [
    { before: tableHead, lines: findings.map(rowOf), after: `
${adviceOn(findings)}` },
    {
      before: `<details><summary>${silenced.length} silenced</summary>

`,
      lines: silenced.map(silencedRow),
      after: "\n</details>\n\n"
    },
    { before: "", lines: notices.map(noticeRow), after: "" }
  ];
  return heading + fitSections(sections, mostBytes - Buffer.byteLength(heading));
}
var tableHead = "| | Where | What | Commit | Fingerprint |\n|---|---|---|---|---|\n";
function fitSections(sections, mostBytes) {
  const present = sections.filter(({ lines }) => lines.length > 0);
  const frames = present.map(({ before, lines, after }) => before + more(lines.length) + after);
  let bytesLeft = mostBytes - Buffer.byteLength(frames.join(""));
  const texts = present.map(({ before, lines, after }) => {
    const shown2 = linesThatFit(lines, bytesLeft);
    bytesLeft -= Buffer.byteLength(shown2.join(""));
    return `${before}${shown2.join("")}${more(lines.length - shown2.length)}${after}`;
  });
  return texts.join("");
}
function more(count) {
  return count === 0 ? "" : `
${count} more do not fit here.
`;
}
function linesThatFit(lines, mostBytes) {
  let bytes = 0;
  const end2 = lines.findIndex((line) => (bytes += Buffer.byteLength(line)) > mostBytes);
  return end2 === -1 ? lines : lines.slice(0, end2);
}
function rowOf(finding) {
  const { level, key, commit, fingerprint: fingerprint2, rule, confidence, verification } = finding;
  const what = key === void 0 ? rule : `${key.prefix} (${verification ?? confidence})`;
  const cells = [
    level,
    escapeMarkdown(locationOf2(finding)),
    escapeMarkdown(what),
    commit === void 0 ? "" : shortCommit(commit),
    `\`${fingerprint2}\``
  ];
  return `| ${cells.join(" | ")} |
`;
}
function silencedRow(silenced) {
  return `- ${escapeMarkdown(describeSilenced(silenced))}
`;
}
function noticeRow(notice) {
  return `Notice: ${escapeMarkdown(notice)}

`;
}
function adviceOn(findings) {
  const onKeys = findings.some(({ key }) => key !== void 0) ? keyAdvice : "";
  return onKeys + adviceOnFiles(findings);
}
function adviceOnFiles(findings) {
  if (findings.some(({ rule }) => rule === "dotenv-committed")) return dotenvAdvice;
  return findings.some(({ rule }) => rule === "dotenv-not-ignored") ? gapAdvice : "";
}
var keyAdvice = `**What to do about a key**

1. Revoke it in PlexMCP. A pushed key is known to others; removing the line or rewriting the branch does not undo that. Where the key is made by the Terraform provider, plan its replacement: \`terraform apply -replace=plexmcp_api_key.NAME\` makes a new key and revokes the old one.
2. Read the new key from the environment (\`PLEXMCP_API_KEY\`) or a secret store.
3. If it is harmless, add its fingerprint and the reason to \`.plexmcp-scan-ignore\` on the base branch.

`;
var dotenvAdvice = `**What to do about a .env file**: change every secret in it, \`git rm --cached\` it, and let \`.gitignore\` have

${gitignoreBlock}
A file that these lines do not ignore needs one of its own, which the log tells.

`;
var gapAdvice = `**What to do about names that git would take**: let the \`.gitignore\` in the table end with

${gitignoreBlock}
One that is too large for git to be asked, which the log tells, has to be made smaller first.

`;

// github-action/src/report/text.ts
function formatClosing({ findings, silenced, notices, extent }) {
  const { bytes, documents, commits } = extent;
  const megabytes = (bytes / 1e6).toFixed(1);
  const history = commits === 0 ? "" : ` of ${countOf(commits, "commit")}`;
  return [
    ...silenced.map((entry2) => `silenced: ${escapeText(describeSilenced(entry2))}`),
    ...notices.map((notice) => `notice: ${escapeText(notice)}`),
    `plexmcp-scan found ${countsOf(findings)} in ${countOf(documents, "document")}${history}, ${megabytes} MB.
`
  ].join("\n");
}

// github-action/src/exit-code.ts
function exitCodeOf2({ findings }, failOn) {
  return findings.some(({ level }) => level === "error" || failOn === "warning") ? 1 : 0;
}

// github-action/src/sources/sightings.ts
function partOfRef(name) {
  return name.startsWith("refs/tags/") ? "tag name" : "branch name";
}
function sightingsOf(keys, place) {
  return keys.map(({ found, span, ...others }) => ({
    found,
    fingerprint: fingerprint(found.key),
    place: span === void 0 || place.part !== "content" ? place : { ...place, span },
    ...others
  }));
}

// github-action/src/action/event-range.ts
function eventScanOf(event, payload) {
  if (valueAt(payload, "pull_request") !== void 0) return pullRequestScan(payload);
  switch (event) {
    case "pull_request":
    case "pull_request_target":
      return pullRequestScan(payload);
    case "merge_group":
      return mergeGroupScan(payload);
    case "push":
      return pushScan(payload);
    default:
      return { kind: "history" };
  }
}
function pullRequestScan(payload) {
  const at = (...names2) => textAt(payload, "pull_request", ...names2);
  const number2 = required(numberAt(payload, "pull_request", "number"), "pull_request.number");
  const headSha = required(at("head", "sha"), "pull_request.head.sha");
  const baseRef = required(at("base", "ref"), "pull_request.base.ref");
  const commits = numberAt(payload, "pull_request", "commits");
  return {
    kind: "range",
    head: headSha,
    headRef: `refs/pull/${number2}/head`,
    base: required(at("base", "sha"), "pull_request.base.sha"),
    baseRef: `refs/heads/${baseRef}`,
    isProposal: true,
    ...commits === void 0 ? {} : { commits },
    texts: withoutUndefined({
      "branch name": at("head", "ref"),
      "pull request title": at("title"),
      "pull request body": at("body")
    }),
    pullRequest: {
      number: number2,
      headSha,
      isFork: isForkPullRequest(payload)
    }
  };
}
function mergeGroupScan(payload) {
  const at = (name) => required(textAt(payload, "merge_group", name), `merge_group.${name}`);
  return {
    kind: "range",
    head: at("head_sha"),
    headRef: at("head_ref"),
    base: at("base_sha"),
    baseRef: at("base_ref"),
    isQueued: true,
    texts: {}
  };
}
var zeros = /^0+$/;
function pushScan(payload) {
  const ref = required(textAt(payload, "ref"), "ref");
  const head2 = required(textAt(payload, "after"), "after");
  if (zeros.test(head2)) return { kind: "nothing", reason: `${ref} was deleted.` };
  const before = textAt(payload, "before") ?? "0";
  const defaultRef = `refs/heads/${textAt(payload, "repository", "default_branch") ?? "main"}`;
  const commits = valueAt(payload, "commits");
  const base = zeros.test(before) ? {} : { base: before };
  return {
    kind: "range",
    head: head2,
    headRef: ref,
    ...base,
    // A push to the default branch is compared with what was there: the branch holds the push already.
    ...ref === defaultRef ? {} : { baseRef: defaultRef },
    ...Array.isArray(commits) ? {
      commits: commits.length,
      hasNewCommits: commits.some((commit) => valueAt(commit, "distinct") !== false)
    } : {},
    texts: { [partOfRef(ref)]: ref }
  };
}
function required(value, name) {
  if (value === void 0) {
    throw new ScanError(
      `The event has no ${name}. Run the action on the events that its README names.`
    );
  }
  return value;
}
function withoutUndefined(texts) {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== void 0));
}

// github-action/src/policy/scan-config.ts
var configFile = ".plexmcp-scan.json";
var defaultConfig = { failOn: "error", exclude: [], publicVariables: [] };
var fields = /* @__PURE__ */ new Set(["$schema", "failOn", "exclude", "publicVariables"]);
function parseConfig(text) {
  const json = parseObject(text);
  const unknown = Object.keys(json).find((name) => !fields.has(name));
  if (unknown !== void 0) {
    throw new ScanError(
      `${configFile} has an unknown field "${unknown}". Known are: ${[...fields].join(", ")}.`
    );
  }
  return {
    failOn: parseLevel(json["failOn"] ?? defaultConfig.failOn, `"failOn" of ${configFile}`),
    exclude: parseList(json, "exclude").map(parseExclusion),
    publicVariables: parseList(json, "publicVariables").map((name) => {
      if (typeof name !== "string") throw mustBe("publicVariables", "a list of names");
      return name;
    })
  };
}
function parseLevel(value, what) {
  if (value === "error" || value === "warning") return value;
  const given = typeof value === "string" ? `, not ${JSON.stringify(value)}` : "";
  throw new ScanError(`${what} must be "error" or "warning"${given}.`);
}
function parseObject(text) {
  const json = parseJson(text.replace(/^\ufeff/, ""), configFile);
  if (!isObject(json)) throw new ScanError(`${configFile} must hold one JSON object.`);
  return json;
}
function parseList(json, name) {
  const list = json[name] ?? [];
  if (!Array.isArray(list)) throw mustBe(name, "a list");
  return list;
}
var fromRoot = /^(?!\.{0,2}\/)./su;
function parseExclusion(value) {
  const { path, reason, ...others } = isObject(value) ? value : {};
  const isWhole2 = typeof path === "string" && fromRoot.test(path) && typeof reason === "string" && /\S/.test(reason);
  if (!isWhole2 || Object.keys(others).length > 0) {
    throw mustBe("exclude", 'a list of { "path": "from/the/root/", "reason": "\u2026" }');
  }
  return { path, reason };
}
function mustBe(name, what) {
  return new ScanError(`"${name}" of ${configFile} must be ${what}.`);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// github-action/src/verify/plexmcp-host.ts
var defaultEndpoint = "https://api.plexmcp.com";
var timeoutMs = 1e4;
var loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
function parseEndpoint(endpoint2) {
  if (!URL.canParse(endpoint2)) {
    throw new ScanError(`The endpoint is no URL: ${endpoint2}. Write it as ${defaultEndpoint}`);
  }
  const url = new URL(endpoint2);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback.test(url.hostname))) {
    throw new ScanError(
      `The endpoint ${url.origin} is not encrypted, and keys would be sent there. Use https.`
    );
  }
  if (url.href !== `${url.origin}/`) {
    throw new ScanError(
      `The endpoint has more than a host: a user, a path or a query. Write it as ${url.origin}`
    );
  }
  return url;
}
var PlexmcpHost = class {
  #origin;
  #signal;
  constructor(endpoint2, signal) {
    this.#origin = endpoint2;
    this.#signal = signal;
  }
  /** Sent once, following no redirect: a key goes nowhere else. Rejects only when stopped. */
  async call({ method, path, headers, body }) {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(new URL(path, this.#origin), {
        method,
        redirect: "manual",
        signal: this.#signal === void 0 ? timeout : AbortSignal.any([this.#signal, timeout]),
        headers: { accept: "application/json", "content-type": "application/json", ...headers },
        ...body === void 0 ? {} : { body: JSON.stringify(body) }
      });
      return { status: response.status, json: tryParseJson(await response.text()) };
    } catch (error) {
      this.#signal?.throwIfAborted();
      if (error instanceof Error) return { status: void 0, json: void 0 };
      throw error;
    }
  }
};

// github-action/src/action/inputs.ts
var names = [
  "github-token",
  "scan",
  "fail-on",
  "comment",
  "review-comments",
  "verify",
  "endpoint",
  "sarif-file",
  "path"
];
function parseInputs(environment) {
  const known = new Set(names.map(variableOf));
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith("INPUT_") && !known.has(name)
  );
  if (unknown !== void 0) {
    const name = unknown.slice("INPUT_".length).toLowerCase();
    throw new ScanError(`There is no input "${name}". Known are: ${names.join(", ")}.`);
  }
  const read = (name) => variableIn(environment, variableOf(name));
  const failOn = read("fail-on");
  return {
    githubToken: read("github-token"),
    scan: parseScan(read("scan")),
    failOn: failOn === void 0 ? void 0 : parseLevel(failOn, "The input fail-on"),
    comment: parseBoolean("comment", read("comment") ?? "true"),
    reviewComments: parseBoolean("review-comments", read("review-comments") ?? "false"),
    verify: parseBoolean("verify", read("verify") ?? "false"),
    endpoint: parseEndpoint(read("endpoint") ?? defaultEndpoint),
    sarifFile: read("sarif-file"),
    path: read("path") ?? "."
  };
}
function variableOf(name) {
  return `INPUT_${name.toUpperCase()}`;
}
function parseScan(value = "auto") {
  if (value === "auto" || value === "history") return value;
  throw new ScanError(`The input scan must be "auto" or "history", not ${JSON.stringify(value)}.`);
}
function parseBoolean(name, value) {
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw new ScanError(`The input ${name} must be true or false, not ${JSON.stringify(value)}.`);
}

// github-action/src/github/github-client.ts
import { once as once2 } from "node:events";
import { setTimeout as setTimeout2 } from "node:timers/promises";
var longestWaitSeconds = 60;
var mostRetries = 2;
var requestTimeoutMs = 2e4;
var noContent = 204;
var notRetried = [400, 401, 403, 404, 410, 422, 429, 451];
function apiUrlIn(environment) {
  return variableIn(environment, "GITHUB_API_URL") ?? "https://api.github.com";
}
async function githubClient({
  apiUrl,
  token,
  signal,
  onWait,
  timeoutMs: timeoutMs2 = requestTimeoutMs
}) {
  const { Octokit: Octokit3, retry: retry2, throttling: throttling2 } = await Promise.resolve().then(() => (init_octokit(), octokit_exports));
  const ThrottledOctokit = Octokit3.plugin(retry2, throttling2);
  const mayRetry = (waitSeconds, retries) => {
    const may = retries < mostRetries && waitSeconds <= longestWaitSeconds;
    if (may) onWait(`Waiting ${waitSeconds} s, as GitHub asks: too many calls (rate limit).
`);
    return may;
  };
  const onLimit = (waitSeconds, _, __, retries) => mayRetry(waitSeconds, retries);
  const github = new ThrottledOctokit({
    auth: token,
    baseUrl: apiUrl.replace(/\/$/, ""),
    userAgent: "plexmcp-scan",
    throttle: { onRateLimit: onLimit, onSecondaryRateLimit: onLimit },
    retry: { retries: mostRetries, doNotRetry: notRetried },
    request: { fetch: patientFetch({ mayRetry, timeoutMs: timeoutMs2 }) },
    // Deprecation warnings and retries are not the user's matter.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore }
  });
  if (signal !== void 0) endCallsOn(signal, github);
  return github;
}
function endCallsOn(signal, github) {
  const stopped = once2(signal, "abort");
  github.hook.wrap("request", async (request2, options) => {
    signal.throwIfAborted();
    const response = request2(options);
    await Promise.race([response, stopped]);
    signal.throwIfAborted();
    return response;
  });
}
function patientFetch({ mayRetry, timeoutMs: timeoutMs2 }) {
  return async (resource, init) => {
    for (let retries = 0; ; retries += 1) {
      const response = await fetch(resource, {
        ...init,
        body: typeof init?.body === "string" ? redactKeys(init.body) : null,
        signal: AbortSignal.timeout(timeoutMs2)
      });
      const waitSeconds = Number(response.headers.get("retry-after") ?? Infinity);
      if (response.status !== 429 || !mayRetry(waitSeconds, retries)) {
        return await readWhole(response);
      }
      await setTimeout2(1e3 * waitSeconds);
    }
  };
}
async function readWhole(response) {
  const body = await response.text();
  const shouldBeJson = response.ok && response.status !== noContent;
  if (shouldBeJson && tryParseJson(body) === void 0) throw new Error("No JSON");
  return new Response(body === "" ? null : body, response);
}
function ignore() {
}
function hasStatus(error, status) {
  return error instanceof Error && "status" in error && error.status === status;
}
function isRateLimit(error) {
  return error instanceof Error && /rate limit/i.test(error.message);
}
function describeGithubError(error) {
  if (error instanceof ScanError) return error.message;
  if (!(error instanceof Error) || !("status" in error) || !hasResponse(error)) {
    const code = codeOf(error);
    return `GitHub gave no answer that can be read${code === void 0 ? "" : ` (${code})`}`;
  }
  const limit = isRateLimit(error) ? " (rate limit)" : "";
  return `GitHub answered ${String(error.status)}${limit}`;
}
function codeOf(error) {
  if (!(error instanceof Error)) return void 0;
  return "code" in error && typeof error.code === "string" ? error.code : codeOf(error.cause);
}
function hasResponse(error) {
  return "response" in error && error.response !== void 0;
}

// github-action/src/github/own-comments.ts
async function ownComments(github, comments) {
  if (comments.length === 0) return [];
  const login = await findOwnLogin(github);
  return login === void 0 ? [] : comments.filter(({ user }) => user?.login === login);
}
async function findOwnLogin(github) {
  try {
    const { data } = await github.rest.users.getAuthenticated();
    return data.login;
  } catch (error) {
    if (!hasStatus(error, 403)) throw error;
    const answer = await github.graphql("query { viewer { login } }");
    return textAt(answer, "viewer", "login");
  }
}

// github-action/src/github/read-pages.ts
var itemsPerPage = 100;
var mostPages = 1e3;
async function readPages(readPage) {
  const items = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { data, headers } = await readPage({ page, per_page: itemsPerPage });
    items.push(...data);
    if (headers.link?.includes('rel="next"') !== true) return items;
  }
  throw new ScanError(`GitHub answered with more than ${mostPages} pages`);
}

// github-action/src/action/suggested-line.ts
var javascript = { expression: "process.env.PLEXMCP_API_KEY", needsQuotes: true };
var workflow = { expression: "${{ secrets.PLEXMCP_API_KEY }}", needsQuotes: false };
var shell = { expression: "${PLEXMCP_API_KEY}", needsQuotes: false };
var readings = new Map([
  ...["js", "mjs", "cjs", "ts", "mts", "cts", "jsx", "tsx"].map(
    (extension) => [extension, javascript]
  ),
  ["py", { expression: 'os.environ["PLEXMCP_API_KEY"]', needsQuotes: true }],
  ["go", { expression: 'os.Getenv("PLEXMCP_API_KEY")', needsQuotes: true }],
  ["rb", { expression: 'ENV.fetch("PLEXMCP_API_KEY")', needsQuotes: true }],
  ["tf", { expression: "var.plexmcp_api_key", needsQuotes: true }],
  ["sh", shell],
  ["bash", shell]
]);
var longestLine = 400;
function suggestLine(line, span, file) {
  const isWorkflow = /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file);
  const extension = /\.([^./]+)$/.exec(file)?.[1] ?? "";
  const reading = isWorkflow ? workflow : readings.get(extension);
  if (reading === void 0 || span.line !== span.endLine || line.length > longestLine) {
    return void 0;
  }
  const before = line.slice(0, span.column - 1);
  const after = line.slice(span.endColumn - 1);
  const suggested = reading.needsQuotes ? withoutQuotes(before, after, reading.expression) : `${before}${reading.expression}${after}`;
  if (suggested === void 0 || findKeys(suggested).next().done !== true) return void 0;
  return suggested;
}
function withoutQuotes(before, after, expression) {
  const quote = before.at(-1);
  const isLiteral = (quote === '"' || quote === "'" || quote === "`") && after.startsWith(quote);
  return isLiteral ? `${before.slice(0, -1)}${expression}${after.slice(1)}` : void 0;
}

// github-action/src/action/review-comments.ts
var mostComments = 20;
var markerStart = "<!-- plexmcp-scan-review";
async function addReviewComments(target, report) {
  const candidates = report.findings.filter(
    ({ key, file, headSpan }) => key !== void 0 && file !== void 0 && headSpan !== void 0
  );
  if (candidates.length === 0) return;
  const told = await listTold(target);
  const fresh = /* @__PURE__ */ new Map();
  for (const finding of candidates) {
    const marker3 = markerOf(finding);
    if (!told.has(marker3) && !fresh.has(marker3)) fresh.set(marker3, finding);
  }
  for (const finding of [...fresh.values()].slice(0, mostComments)) {
    await commentOn(target, finding);
  }
}
async function listTold({ github, owner, repo, pullRequest }) {
  const pull = { owner, repo, pull_number: pullRequest.number };
  const comments = await readPages(
    (page) => github.rest.pulls.listReviewComments({ ...pull, ...page })
  );
  const marked = comments.filter(({ body }) => body.startsWith(markerStart));
  const own = await ownComments(github, marked);
  return new Set(own.map(({ body }) => body.split("\n", 1)[0] ?? ""));
}
async function commentOn(target, finding) {
  const { github, owner, repo, pullRequest } = target;
  const { file = "", headSpan } = finding;
  const common = {
    owner,
    repo,
    pull_number: pullRequest.number,
    commit_id: pullRequest.headSha,
    path: file
  };
  const onLine = {
    ...common,
    body: bodyOf(finding, await suggestionFor(target, finding)),
    side: "RIGHT",
    line: headSpan?.line ?? 1
  };
  try {
    await github.rest.pulls.createReviewComment(onLine);
  } catch (error) {
    if (!hasStatus(error, 422)) throw error;
    const onFile = { ...common, body: bodyOf(finding), subject_type: "file" };
    await github.rest.pulls.createReviewComment(onFile).catch(ignoreUnprocessable);
  }
}
async function suggestionFor({ git, pullRequest }, { file = "", headSpan }) {
  if (headSpan === void 0) return void 0;
  try {
    const content = await git.run(["cat-file", "blob", `${pullRequest.headSha}:${file}`]);
    const text = content.toString("utf8").replace(/^\ufeff/, "");
    const line = text.split("\n")[headSpan.line - 1]?.replace(/\r$/, "");
    return line === void 0 ? void 0 : suggestLine(line, headSpan, file);
  } catch (error) {
    if (error instanceof GitError) return void 0;
    throw error;
  }
}
function ignoreUnprocessable(error) {
  if (!hasStatus(error, 422)) throw error;
}
function bodyOf(finding, suggestion) {
  const block2 = suggestion === void 0 ? "" : `
${fence}suggestion
${suggestion}
${fence}
`;
  return `${markerOf(finding)}
${escapeMarkdown(finding.message)}
${block2}`;
}
var fence = "`".repeat(8);
function markerOf({ fingerprint: fingerprint2, file = "" }) {
  return `${markerStart} ${fingerprint2} ${encodeURIComponent(file)} -->`;
}

// github-action/src/action/sticky-comment.ts
var mostCommentBytes = 65536;
var marker2 = "<!-- plexmcp-scan -->";
var headPattern2 = /<!-- plexmcp-scan head=([0-9a-f]+) -->/;
async function updateStickyComment(target, report) {
  const { github, owner, repo, pullRequest } = target;
  const isClean = report.findings.length === 0;
  const body = isClean ? resolvedBody(pullRequest) : bodyOf2(report, pullRequest);
  let present = await keepOldest(target);
  if (present === void 0) {
    if (!report.findings.some(isNews)) return;
    await github.rest.issues.createComment({ owner, repo, issue_number: pullRequest.number, body });
    present = await keepOldest(target);
  }
  if (present === void 0 || body === present.body) return;
  if (await isOutrun(target, present.body)) return;
  await github.rest.issues.updateComment({ owner, repo, comment_id: present.id, body });
}
function isNews({ commit, part, rule }) {
  const isInFile = part === "content" || part === "file name";
  return commit !== void 0 || !isInFile || rule === "dotenv-not-ignored";
}
async function keepOldest(target) {
  const { github, owner, repo, pullRequest } = target;
  const issue = { owner, repo, issue_number: pullRequest.number };
  const comments = await readPages(
    (page) => github.rest.issues.listComments({ ...issue, ...page })
  );
  const marked = comments.filter(({ body }) => body?.startsWith(marker2) === true);
  const [oldest, ...others] = await ownComments(github, marked);
  for (const { id } of others) {
    await github.rest.issues.deleteComment({ owner, repo, comment_id: id }).catch(ignoreGone);
  }
  return oldest && { id: oldest.id, body: oldest.body ?? "" };
}
function ignoreGone(error) {
  if (!hasStatus(error, 404)) throw error;
}
async function isOutrun({ github, owner, repo, pullRequest }, body) {
  const told = headPattern2.exec(body)?.[1];
  if (told === void 0 || told === pullRequest.headSha) return false;
  const { data } = await github.rest.pulls.get({ owner, repo, pull_number: pullRequest.number });
  return data.head.sha !== pullRequest.headSha;
}
function bodyOf2(report, { headSha }) {
  const head2 = headOf(headSha);
  const mostBytes = mostCommentBytes - Buffer.byteLength(head2);
  return `${head2}${formatSummary(report, mostBytes)}`;
}
function resolvedBody({ headSha }) {
  return `${headOf(headSha)}### PlexMCP scan: resolved

Nothing is found any more up to commit ${shortCommit(headSha)}. A key that was pushed still has to be revoked.
`;
}
function headOf(headSha) {
  return `${marker2}
<!-- plexmcp-scan head=${headSha} -->
`;
}

// github-action/src/action/publish-comments.ts
async function publishComments(report, { inputs, environment, pullRequest, git, signal, print }) {
  const token = inputs.githubToken;
  const [owner = "", repo = ""] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
  if (token === void 0 || !(inputs.comment || inputs.reviewComments)) return;
  const apiUrl = apiUrlIn(environment);
  try {
    const github = await githubClient({ apiUrl, token, signal, onWait: print });
    const target = { github, owner, repo, pullRequest, git };
    if (inputs.comment) {
      await updateStickyComment(target, report);
    }
    if (inputs.reviewComments) {
      await addReviewComments(target, report);
    }
  } catch (error) {
    const isRefused = hasStatus(error, 403) || hasStatus(error, 404);
    const cure2 = isRefused && !isRateLimit(error) ? cureOf2(pullRequest) : "";
    const message = `No comment on the pull request: ${describeGithubError(error)}. ${cure2}The findings are in the summary of this run.`;
    print(formatRunMessage("notice", message));
  }
}
function cureOf2({ isFork }) {
  return isFork ? "A pull request from a fork has no write permission. " : "Give the job the permission pull-requests: write. ";
}

// github-action/src/git/fetch-errors.ts
function isMissing(ref, error) {
  return error instanceof GitError && error.code === "missing_ref" && error.ref === ref;
}
function branchIsGone(branch2, cause) {
  return new GitError(
    `${branch2}, which the event names, is not on the server any more: it was renamed or deleted. A new event names the branch that there is now: push a commit, or queue the pull request again.`,
    { code: "missing_ref", cause, ref: branch2 }
  );
}
function headIsGone({ head: head2, headRef }, cause) {
  return new GitError(
    `The commit to scan, ${shortCommit(head2)}, is not on the server any more: ${headRef} was moved by force, or deleted. Push a commit: its own run scans what there is now.`,
    { code: "missing_objects", cause }
  );
}
function notFetched(cause, whatAndCure = "The commits to scan are not all here and could not be fetched. Check out with fetch-depth: 0, or give the action a github-token that may read the repository.") {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new GitError(`${whatAndCure} ${why}`, { code: "shallow", cause });
}

// github-action/src/git/merge-bases.ts
async function listMergeBases(git, head2, others) {
  return linesOf(await git.run(["merge-base", "--all", head2, ...others], { okCodes: [0, 1] }));
}
async function findOnLine(git, { tip, head: head2 }) {
  const options = ["--first-parent", "--parents"];
  const sinceThen = linesOf(await git.run(["rev-list", ...options, tip, `^${head2}`, "--"]));
  const first = sinceThen.at(-1);
  return first === void 0 ? tip : first.split(" ")[1];
}
async function listNotIn(git, commits, others) {
  const candidates = commits.filter((commit) => !others.includes(commit));
  if (candidates.length === 0) return [];
  const exclusions = others.map((commit) => `^${commit}`);
  const left = new Set(linesOf(await git.run(["rev-list", ...candidates, ...exclusions, "--"])));
  return candidates.filter((commit) => left.has(commit));
}
function linesOf(printed) {
  return printed.toString("latin1").split("\n").filter((commit) => commit !== "");
}

// github-action/src/git/refs.ts
var ownRefs = "refs/plexmcp-scan/";
var everyRef = [`--exclude=${ownRefs}*`, "--all"];
async function listRefs(git) {
  const printed = await git.run([
    "for-each-ref",
    "--format=%(objectname) %(objecttype) %(refname)"
  ]);
  const refs = linesOf2(printed).map((line) => {
    const [oid = "", type = "", name = ""] = line.split(" ");
    return { name, oid, type };
  });
  return refs.filter(({ name }) => !name.startsWith(ownRefs));
}
var stashRef = "refs/stash";
async function listStashes(git, refs) {
  if (!refs.some(({ name }) => name === stashRef)) return [];
  return linesOf2(await git.run(["reflog", "show", "--format=%H", stashRef, "--"]));
}
async function listTagChain(git, { tag, head: head2 }) {
  const options = ["--objects", "--no-object-names", "--no-walk", "--filter=tree:0"];
  const printed = await git.run(["rev-list", ...options, tag, "--"]);
  return linesOf2(printed).filter((oid) => oid !== head2);
}
function linesOf2(printed) {
  return printed.toString("utf8").split("\n").filter((line) => line !== "");
}

// github-action/src/git/remote.ts
var longestStallSeconds = 120;
async function fetchRefs(git, { url, token, stallSeconds = longestStallSeconds }, { refs, depth }) {
  const scheme = schemeOf(url);
  const options = ["--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head"];
  const settings = [
    `protocol.${scheme}.allow=always`,
    "http.lowSpeedLimit=1",
    `http.lowSpeedTime=${stallSeconds}`
  ].flatMap((setting) => ["-c", setting]);
  await git.run([...settings, "fetch", ...options, ...depth, "--", url, ...refs], {
    environment: credentialEnvironment(url, token),
    remote: url
  });
}
var schemes = /* @__PURE__ */ new Set(["https", "http", "file"]);
function schemeOf(url) {
  const scheme = URL.canParse(url) ? new URL(url).protocol.slice(0, -1) : "";
  if (schemes.has(scheme)) return scheme;
  throw new GitError(`"${url}" is no address to fetch from: use https.`, { code: "failed" });
}
function credentialEnvironment(url, token) {
  if (token === void 0) return {};
  const name = `http.${new URL(url).origin}/.extraheader`;
  const credential = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: name,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: name,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${credential}`
  };
}

// github-action/src/git/repository.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2, resolve } from "node:path";
async function findGitDirectory(git) {
  const printed = await git.run(["rev-parse", "--git-common-dir"]);
  return resolve(git.directory, printed.toString("utf8").trimEnd());
}
async function findObjects(git, revisions) {
  if (revisions.some((revision) => /[\s\0]/.test(revision))) {
    throw unknownRevision(revisions.find((revision) => /[\s\0]/.test(revision)) ?? "");
  }
  const printed = await git.run(["cat-file", "--batch-check=%(objectname) %(objecttype)"], {
    input: revisions.map((revision) => `${revision}
`).join("")
  });
  return printed.toString("utf8").trimEnd().split("\n").map((line) => {
    const [oid = "", type = ""] = line.split(" ");
    return /^[0-9a-f]{40,64}$/.test(oid) && type !== "missing" ? { oid, type } : void 0;
  });
}
function unknownRevision(revision) {
  return new GitError(
    `${revision} names no commit here. Check the name; in a shallow clone fetch it first (git fetch origin, or fetch-depth: 0 in GitHub Actions).`,
    { code: "unknown_revision" }
  );
}
async function readShallowBoundary(gitDirectory) {
  try {
    const names2 = await readFile2(join2(gitDirectory, "shallow"), "utf8");
    return new Set(names2.split("\n").filter((name) => name !== ""));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return /* @__PURE__ */ new Set();
    throw error;
  }
}
async function isPartialClone(git) {
  const names2 = String.raw`^remote\..*\.promisor$`;
  const printed = await git.run(["config", "--get-regexp", names2], { okCodes: [0, 1] });
  return printed.toString("latin1").includes(" true");
}

// github-action/src/git/whole-range.ts
async function findCut(git, ends, boundary) {
  if (boundary.size === 0) return void 0;
  const graph = await readGraph(git, [ends.head, ...ends.bases]);
  return [...boundary].find(cutOff(graph, ends));
}
async function readGraph(git, tips) {
  const printed = await git.run(["rev-list", "--timestamp", "--parents", ...tips, "--"]);
  const lines = printed.toString("latin1").trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const [time, oid = "", ...parents] = line.split(" ");
      return [oid, { parents, time: Number(time) }];
    })
  );
}
function cutOff(graph, ends) {
  const { head: head2, bases, replaced = [] } = ends;
  const ofHead = historyOf(graph, [head2]);
  const ofBases = historyOf(graph, bases);
  const range = [...ofHead].filter((commit) => !ofBases.has(commit));
  const below = commitsBelow(graph, range);
  const isOnOne = below.size === 1;
  const isOnReplaced = isOnOne && replaced.some((commit) => below.has(commit));
  const oldest = oldestOf(graph, isOnOne ? range : [...range, ...below]);
  const isNewer = (commit) => (graph.get(commit)?.time ?? 0) >= oldest;
  return (commit) => {
    if (!ofBases.has(commit)) return ofHead.has(commit);
    return ofHead.has(commit) ? !isOnOne && isNewer(commit) : !isOnReplaced || isNewer(commit);
  };
}
function historyOf(graph, tips) {
  const history = new Set(tips);
  for (const commit of history) {
    for (const parent of graph.get(commit)?.parents ?? []) history.add(parent);
  }
  return history;
}
function commitsBelow(graph, range) {
  const below = /* @__PURE__ */ new Set();
  for (const commit of range) {
    const { parents = [] } = graph.get(commit) ?? {};
    for (const parent of parents.length === 0 ? [""] : parents) below.add(parent);
  }
  for (const commit of range) below.delete(commit);
  return below;
}
function oldestOf(graph, commits) {
  let oldest = Infinity;
  for (const commit of commits) oldest = Math.min(oldest, graph.get(commit)?.time ?? Infinity);
  return oldest;
}

// github-action/src/git/fetch-range.ts
var baseTipRef = `${ownRefs}base`;
var deepenings = 3;
var usualCommits = 20;
var usualDistance = 10;
async function fetchRange(git, remote, wanted) {
  const range = await fetchThoughBranchIsGone(git, remote, wanted);
  if (await isPartialClone(git)) {
    const { head: head2, bases, comparedWith } = range;
    await fetchFiles(git, remote, [head2, .../* @__PURE__ */ new Set([...bases, ...comparedWith])]);
  }
  return range;
}
async function fetchThoughBranchIsGone(git, remote, wanted) {
  try {
    return await fetchCommits(git, remote, wanted);
  } catch (error) {
    const { baseRef, ...others } = wanted;
    if (baseRef === void 0 || !isMissing(baseRef, error)) throw error;
    if (wanted.isProposal !== true) throw branchIsGone(baseRef, error);
    return fetchCommits(git, remote, others);
  }
}
async function fetchCommits(git, remote, wanted) {
  const gitDirectory = await findGitDirectory(git);
  let boundary = await readShallowBoundary(gitDirectory);
  const present = await findRange(git, wanted, trackingOf);
  const isComplete = present !== void 0 && (wanted.base === void 0 || present.hasBase);
  if (isComplete && await isRecent(git, present) && await isWhole(git, present, boundary)) {
    return present;
  }
  let isHeadServed = true;
  for (let attempt = boundary.size > 0 ? 0 : deepenings; attempt <= deepenings; attempt += 1) {
    const depth = depthOf(attempt, wanted, boundary);
    isHeadServed = await fetchMissing(git, remote, { wanted, depth });
    boundary = await readShallowBoundary(gitDirectory);
    const range = await findRange(git, wanted, fetchedTip);
    if (range !== void 0 && await isWhole(git, range, boundary)) return range;
  }
  throw isHeadServed ? notFetched("The server has only a part of the history.") : headIsGone(wanted);
}
function depthOf(attempt, { commits = usualCommits }, boundary) {
  if (attempt < deepenings) return [`--depth=${(commits + usualDistance) * 8 ** attempt}`];
  return boundary.size > 0 ? ["--unshallow"] : [];
}
async function isRecent(git, { bases, comparedWith }) {
  return (await listNotIn(git, comparedWith, bases)).length === 0;
}
async function fetchHistory(git, remote, named = []) {
  const boundary = await readShallowBoundary(await findGitDirectory(git));
  const refs = ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*", ...named];
  try {
    await fetchRefs(git, remote, { refs, depth: boundary.size > 0 ? ["--unshallow"] : [] });
  } catch (error) {
    throw notFetched(
      error,
      "The branches and tags of the server could not all be fetched, and a part is never scanned as the whole. Give the action a github-token that may read the repository (contents: read)."
    );
  }
  if (await isPartialClone(git)) await fetchFiles(git, remote, refs);
}
async function fetchFiles(git, remote, refs) {
  try {
    await fetchRefs(git, remote, { refs, depth: ["--no-filter", "--refetch"] });
  } catch (error) {
    throw notFetched(error);
  }
}
async function fetchMissing(git, remote, { wanted, depth }) {
  const { head: head2, headRef, base, baseRef } = wanted;
  const branch2 = baseRef === void 0 ? [] : [`+${baseRef}:${baseTipRef}`];
  const attempts = [...base === void 0 ? [] : [[head2, base]], [head2], [headRef]];
  let failure;
  for (const names2 of attempts) {
    try {
      await fetchRefs(git, remote, { refs: [...branch2, ...names2], depth });
      return names2.includes(head2);
    } catch (error) {
      if (baseRef !== void 0 && isMissing(baseRef, error)) throw error;
      failure = error;
    }
  }
  throw isMissing(headRef, failure) ? headIsGone(wanted, failure) : notFetched(failure);
}
function trackingOf(ref) {
  return ref.replace("refs/heads/", "refs/remotes/origin/");
}
function fetchedTip() {
  return baseTipRef;
}
async function findRange(git, { head: head2, headRef, base, baseRef, isProposal = false }, tipOf) {
  const tips = baseRef === void 0 ? [] : [tipOf(baseRef)];
  const bases = [...tips, ...base === void 0 ? [] : [base]].map(commitOf);
  const [named, peeled, ...others] = await findObjects(git, [head2, `${head2}^{}`, ...bases]);
  if (named === void 0 || peeled === void 0) return void 0;
  const tip = baseRef === void 0 ? void 0 : others[0];
  if (baseRef !== void 0 && tip === void 0) return void 0;
  const baseCommit = others[tips.length];
  const found = [tip, baseCommit].flatMap((commit) => commit === void 0 ? [] : [commit.oid]);
  const all = [...new Set(found)];
  const replacesBase = !isProposal && baseCommit !== void 0;
  return {
    head: peeled.oid,
    bases: isProposal && tip !== void 0 ? [tip.oid] : all,
    comparedWith: replacesBase ? [baseCommit.oid] : all,
    replacesBase,
    hasBase: baseCommit !== void 0,
    ...named.type === "tag" ? { tag: named.oid } : {},
    ...peeled.type === "commit" ? {} : { content: { ...named, name: headRef } }
  };
}
function commitOf(name) {
  return `${name}^{commit}`;
}
async function isWhole(git, { head: head2, bases, comparedWith, replacesBase, content }, boundary) {
  if (content !== void 0) return true;
  const replaced = replacesBase ? comparedWith : [];
  return await findCut(git, { head: head2, bases, replaced }, boundary) === void 0;
}

// github-action/src/screening/gzip-scan.ts
import { setImmediate } from "node:timers/promises";

// github-action/src/screening/gzip-header.ts
var firstGzipByte = 31;
function mayBeGzip(piece) {
  return piece.length < 3 ? piece[0] === firstGzipByte : isGzip(piece);
}

// github-action/src/screening/document-scan.ts
var longestWhole = 1 << 23;
var mostLikelyKeys = 1e3;
var DocumentScan = class {
  /** Where a document is held that is not longer. What is not written to takes no memory. */
  #memory = Buffer.allocUnsafeSlow(longestWhole);
  #length = 0;
  #stream;
  #isGzip = false;
  /** Starts with a new document. */
  begin() {
    this.#length = 0;
    this.#stream = void 0;
    this.#isGzip = false;
  }
  /** The piece is copied: it may be overwritten. */
  write(piece) {
    const start = this.#length;
    if (start === 0) this.#isGzip = mayBeGzip(piece);
    this.#length += piece.length;
    if (this.#length <= longestWhole) {
      this.#memory.set(piece, start);
      return;
    }
    this.#stream ??= new StreamScan(this.#memory.subarray(0, start));
    this.#stream.write(piece);
  }
  /** In bytes. */
  get length() {
    return this.#length;
  }
  /** Does it begin like a gzip file? Then it is to be read unpacked, too. */
  get isGzip() {
    return this.#isGzip;
  }
  /** All keys, in the order of their places. */
  end() {
    return this.#stream?.end() ?? locateKeys(this.#memory.subarray(0, this.#length));
  }
};
var StreamScan = class {
  #scanner = new StreamScanner();
  #positions;
  #keys = [];
  #likely = 0;
  constructor(beginning) {
    this.#positions = new StreamPositions(beginning);
    this.#tell(this.#scanner.push(beginning));
  }
  write(piece) {
    this.#positions.push(piece);
    this.#tell(this.#scanner.push(piece));
  }
  end() {
    this.#tell(this.#scanner.finish());
    return this.#keys;
  }
  #tell(findings) {
    for (const found of findings) {
      if (found.confidence === "likely" && (this.#likely += 1) > mostLikelyKeys) continue;
      this.#keys.push({ found, span: spanOf(found, (offset) => this.#positions.at(offset)) });
    }
  }
};
function spanOf({ start, end: end2 }, positionAt) {
  const first = positionAt(start);
  const last = positionAt(end2);
  return { ...first, endLine: last.line, endColumn: last.column };
}
function locateKeys(bytes) {
  const findings = withoutMostLikely([...findKeys(bytes)]);
  if (findings.length === 0) return [];
  const positionAt = positionReader(bytes);
  const isAnyLikely = findings.some(({ confidence }) => confidence === "likely");
  const markers = isAnyLikely ? readAllowMarkers(bytes) : [];
  return findings.map((found) => {
    const span = spanOf(found, positionAt);
    const marker3 = findAllowMarker(found, span.line, markers);
    return {
      found,
      span,
      ...marker3?.reason === void 0 ? {} : { allowedBecause: marker3.reason }
    };
  });
}
function withoutMostLikely(findings) {
  let likely = 0;
  return findings.filter(
    ({ confidence }) => confidence === "certain" || (likely += 1) <= mostLikelyKeys
  );
}

// github-action/src/screening/gzip-scan.ts
var longestFile = 1 << 26;
var longestInAll = 2 ** 32;
function unpackingNotices({ overLimit, damaged }) {
  const notices = [];
  if (overLimit > 0) {
    const subject = overLimit === 1 ? "1 gzip file was" : `${overLimit} gzip files were`;
    notices.push(
      `${subject} not unpacked to the end: of one 64 MiB are read, packed and unpacked, of all together 4 GiB.`
    );
  }
  if (damaged > 0) {
    const subject = damaged === 1 ? "1 gzip file is" : `${damaged} gzip files are`;
    notices.push(`${subject} damaged or cut off: what could be unpacked was read.`);
  }
  return notices;
}
var GzipScan = class {
  #room;
  #overLimit = 0;
  #damaged = 0;
  constructor(mostUnpackedBytes2 = longestInAll) {
    this.#room = mostUnpackedBytes2;
  }
  get unread() {
    return { overLimit: this.#overLimit, damaged: this.#damaged };
  }
  /** Is a file of so many bytes to be unpacked? */
  takes(bytes) {
    if (bytes <= longestFile && this.#room > 0) return true;
    this.#overLimit += 1;
    return false;
  }
  /** The keys in one file. Their lines would be those of a file that nobody sees. */
  async keysIn(file) {
    if (!this.takes(file.length)) return [];
    await setImmediate();
    const { findings, outcome, unpackedBytes } = await findKeysInGzip(file, {
      maxOutputBytes: longestFile
    });
    this.#room -= unpackedBytes;
    if (outcome === "over-limit") this.#overLimit += 1;
    if (outcome === "corrupt" && isGzip(file)) this.#damaged += 1;
    return withoutMostLikely(findings).map((found) => ({ found }));
  }
};

// github-action/src/policy/acceptances.ts
var baselineFile = ".plexmcp-scan-baseline";
var ignoreFile = ".plexmcp-scan-ignore";
var entry = /^([0-9a-f]{32})(?:\s+until=(\S+))?\s*(?:#\s*(.*))?$/;
function parseAcceptances(text, file) {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const line = content.trim();
    return line === "" || line.startsWith("#") ? [] : [parseLine(line, { file, line: index + 1 })];
  });
}
function parseLine(text, place) {
  const where = `${place.file}, line ${place.line}`;
  const [, fingerprint2, until, reason = ""] = entry.exec(text) ?? [];
  if (fingerprint2 === void 0) {
    throw new ScanError(
      `${where} is not "<fingerprint> [until=YYYY-MM-DD] # reason". A fingerprint is the 32 hex digits that a report shows; the key itself never belongs in this file.`
    );
  }
  if (until !== void 0 && !isDate(until)) {
    throw new ScanError(
      `${where}: until=${until} is no day of the calendar. Write one as until=2027-01-31.`
    );
  }
  if (place.file === ignoreFile && reason === "") {
    throw new ScanError(`${where} gives no reason. Add one: ${fingerprint2} # why it is harmless`);
  }
  return { fingerprint: fingerprint2, reason, ...place, ...until === void 0 ? {} : { until } };
}
function isDate(text) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function hasExpired({ until }, now) {
  return until !== void 0 && now.getTime() >= Date.parse(until);
}

// github-action/src/screening/dotenv-reader.ts
var unreadDotenv = {
  protection: "none",
  plainNames: [],
  plainCount: 0,
  hasUnreadLines: false,
  isCut: true
};
var longestRead = 1 << 18;
var mostNames = 8;
var DotenvReader = class {
  #publicNames;
  /** What is not written to takes no memory. */
  #memory = Buffer.allocUnsafeSlow(longestRead);
  #length = 0;
  constructor(publicNames) {
    this.#publicNames = publicNames;
  }
  /** Starts with a new file. */
  begin() {
    this.#length = 0;
  }
  /** The piece is copied, as far as it is read: it may be overwritten. */
  write(piece) {
    piece.copy(this.#memory, this.#length);
    this.#length += piece.length;
  }
  end() {
    const { protection, variables, unreadLines } = readDotenv(
      this.#memory.subarray(0, this.#length),
      { publicNames: this.#publicNames }
    );
    const plain = variables.filter(({ value }) => value === "plain");
    return {
      protection,
      plainNames: plain.slice(0, mostNames).map(({ name }) => keptName(name)),
      plainCount: plain.length,
      hasUnreadLines: unreadLines.length > 0,
      isCut: this.#length > longestRead
    };
  }
};
function keptName(name) {
  return Buffer.from(redactedName(name)).toString();
}

// github-action/src/policy/dotenv-policy.ts
function judgeDotenv(sighting) {
  const kind = classifyDotenv(sighting.path);
  switch (kind) {
    case "template":
    case "vault":
    case "none":
      return void 0;
    case "virtual-environment":
      return judgeFolder(sighting);
    case "private-keys":
      return judgePrivateKeys(sighting);
    case "dotenv":
    case "by-design":
      return judgeValues(sighting, kind);
  }
}
function judgeFolder({ path, state }) {
  const folders = path.split("/");
  const depth = folders.findIndex((folder) => folder.toLowerCase() === ".env");
  return {
    rule: ruleOf(state),
    level: "warning",
    path: folders.slice(0, depth + 1).join("/"),
    message: "A folder named .env is in the repository: most likely a virtual environment that was not meant to be there."
  };
}
function judgePrivateKeys(sighting) {
  const { path, state } = sighting;
  return {
    rule: ruleOf(state),
    level: "error",
    path,
    message: `This file opens every encrypted .env file. ${cureOf3(sighting)}`
  };
}
function judgeValues(sighting, kind) {
  const { path, state, content } = sighting;
  const { protection, plainNames, plainCount, hasUnreadLines, isCut } = content;
  if (protection === "encrypted" && !isCut) return void 0;
  const plain = plainCount === 0 ? void 0 : listed(plainNames, plainCount);
  if (protection === "partly-encrypted") {
    const others = plain ?? "lines that are no assignment";
    const message2 = `Some values of this .env file are encrypted, others are not: ${others}. Encrypt them, and change what they hold.`;
    return { rule: ruleOf(state), level: "error", path, message: message2 };
  }
  const isHarmless2 = kind === "by-design" && plainCount === 0 && !hasUnreadLines && !isCut;
  const level = state === "changed" && !isHarmless2 ? "error" : "warning";
  const values = plain === void 0 ? "" : ` It sets ${plain}.`;
  const message = `${sentences[state]}${values} ${cureOf3(sighting)}`;
  return { rule: ruleOf(state), level, path, message };
}
var sentences = {
  changed: "A .env file is committed.",
  tracked: "A .env file has been tracked since before this change.",
  untracked: "A .env file lies here that git does not ignore: the next git add takes it."
};
function ruleOf(state) {
  return state === "untracked" ? "dotenv-not-ignored" : "dotenv-committed";
}
function cureOf3({ path, state }) {
  const lines = gitignoreLinesFor(path).join(", ");
  return state === "untracked" ? `Add to .gitignore: ${lines}` : `Change every secret in it, take it out (git rm --cached) and add to .gitignore: ${lines}`;
}
function judgeGaps(gaps) {
  return [...new Set(gaps.map(({ file }) => file))].map((path) => {
    const taken = gaps.filter((gap) => gap.file === path).filter((gap) => gap.kind === "taken");
    const message = taken.length === 0 ? `This file is larger than ${mostIgnoreBytes / 1024} KiB: git was not asked which names of .env files it lets through. Make it smaller.` : `git would take ${takenBy(taken)}. Add to the end of ${path}, in this order: ${gitignoreLines.join(", ")}`;
    return { rule: "dotenv-not-ignored", level: "warning", path, message };
  });
}
function takenBy(gaps) {
  const names2 = listed(gaps.map(({ name }) => name));
  const patterns = new Set(gaps.flatMap(({ pattern }) => pattern ?? []));
  if (patterns.size === 0) return names2;
  return `${names2}, let through by ${listed([...patterns].map(redactedName))}`;
}
function listed(names2, count = names2.length) {
  const shown2 = names2.slice(0, mostNames).join(", ");
  const more2 = count - mostNames;
  return more2 > 0 ? `${shown2} and ${more2} more` : shown2;
}

// github-action/src/policy/key-message.ts
var places = {
  content: "is in the file",
  "file name": "is in the name of a file",
  "commit message": "is in a commit's message or author",
  "tag message": "is in a tag's message",
  "branch name": "is in the branch's name",
  "tag name": "is in the tag's name",
  "pull request title": "is in the pull request's title",
  "pull request body": "is in the pull request's description"
};
var encodings = {
  plain: "",
  escaped: ", written with escapes",
  base64: ", in base64",
  "utf-16le": ", in UTF-16",
  "utf-16be": ", in UTF-16",
  split: ", in two pieces",
  gzip: ", compressed"
};
var verdicts = {
  active: " It works right now.",
  inactive: " PlexMCP refuses it; an expired key can be revived, so delete it there all the same.",
  unknown: " Whether it works could not be found out, so it counts as active."
};
function messageOf({ found, place }, verification) {
  const { confidence, encoding, key } = found;
  const what = confidence === "certain" ? "PlexMCP key" : "What looks like a PlexMCP key,";
  const comma = confidence === "certain" ? "" : ",";
  const where = `${places[place.part]}${encodings[encoding]}`;
  const verdict = verification === void 0 ? "" : verdicts[verification];
  const cure2 = confidence === "certain" ? "Revoke it in PlexMCP, then read a new one from the environment; removing the line does not undo the leak." : `If it is one, revoke it; if it is none, ${allowanceAt(place)}.`;
  return `${what} ${key.prefix}${comma} ${where}.${verdict} ${cure2}`;
}
function allowanceAt({ span }) {
  return span === void 0 ? `put its fingerprint and the reason into ${ignoreFile}` : 'write "plexmcp-allow: <reason>" on its line or the one above';
}

// github-action/src/policy/path-pattern.ts
function pathPattern(pattern) {
  const whole = pattern.endsWith("/") ? `${pattern}**` : pattern;
  const source = whole.replace(/\*\*\/|\*\*|[*?]|[^*?]+/g, (token) => {
    switch (token) {
      case "**/":
        return "(?:[^/]+/)*";
      case "**":
        return ".*";
      case "*":
        return "[^/]*";
      case "?":
        return "[^/]";
      default:
        return token.replace(/[\\^$.|+()[\]{}]/g, String.raw`\$&`);
    }
  });
  return new RegExp(`^${source}$`, "su");
}

// github-action/src/policy/shared-keys.ts
var environments = new Map(
  Object.entries({
    production: ["production", "prod", "live"],
    staging: ["staging", "stage", "uat", "preprod"],
    preview: ["preview"],
    test: ["test", "qa", "ci"],
    development: ["development", "dev", "local"]
  }).flatMap(([environment, names2]) => names2.map((name) => [name, environment]))
);
function environmentOf(path) {
  const parts = path.toLowerCase().split(/[/._-]/);
  return parts.map((part) => environments.get(part)).findLast((found) => found !== void 0);
}
function sharedKeyNotices(sightings) {
  const byKey = /* @__PURE__ */ new Map();
  for (const sighting of sightings) {
    const places2 = byKey.get(sighting.fingerprint) ?? [];
    places2.push(sighting);
    byKey.set(sighting.fingerprint, places2);
  }
  return [...byKey.values()].flatMap(noticesOf);
}
function noticesOf(places2) {
  const [first] = places2;
  if (first === void 0 || places2.length === 1) return [];
  const { prefix } = first.found.key;
  const shared = new Set(places2.flatMap(({ place }) => environmentOf(place.path ?? "") ?? []));
  return [
    `${prefix} is in ${places2.length} places: one leak, one key to revoke.`,
    ...shared.size > 1 ? [
      `${prefix} is shared between ${[...shared].join(" and ")}: give each environment a key of its own, so that one can be revoked without the other.`
    ] : []
  ];
}

// github-action/src/policy/stale-entries.ts
function staleNotices(acceptances, { fingerprints, now, isWhole: isWhole2 }) {
  return acceptances.flatMap((acceptance) => {
    const { file, line, fingerprint: fingerprint2, until } = acceptance;
    const isFound = fingerprints.has(fingerprint2);
    if (hasExpired(acceptance, now) && isFound) {
      return [
        `${file}, line ${line}: ${fingerprint2} was accepted until ${until ?? ""} only, and counts again.`
      ];
    }
    if (!isWhole2 || isFound) return [];
    return [
      `${file}, line ${line}: ${fingerprint2} was not found any more. Delete the line if neither scan nor history finds it.`
    ];
  });
}

// github-action/src/policy/judge.ts
function judge({ sightings, policy, verifications, now, ...extent }) {
  const { prefix = "", isWhole: isWhole2 } = extent;
  const judged = [
    ...sightings.keys.map(
      (sighting) => judgeKey(sighting, verifications.get(sighting.fingerprint))
    ),
    ...judgeDotenvFiles(sightings, prefix)
  ];
  const silencing = silencer(policy, { now, prefix });
  const findings = [];
  const silenced = [];
  for (const candidate of judged) {
    const silence = silencing(candidate);
    if (silence === void 0) findings.push(candidate.finding);
    else {
      const { by, reason } = silence;
      silenced.push({ finding: candidate.finding, by, reason: redactKeys(reason) });
    }
  }
  const told = new Set(findings.map(({ fingerprint: fingerprint2 }) => fingerprint2));
  const fingerprints = new Set(judged.map(({ finding }) => finding.fingerprint));
  return {
    findings: findings.toSorted(bySeverity),
    silenced,
    notices: [
      ...sharedKeyNotices(sightings.keys.filter(({ fingerprint: fingerprint2 }) => told.has(fingerprint2))),
      ...staleNotices(policy.acceptances, { fingerprints, now, isWhole: isWhole2 }),
      ...unpackingNotices(sightings.extent.unreadGzip),
      ...policy.notices ?? []
    ],
    extent: sightings.extent
  };
}
function judgeKey(sighting, verification) {
  const { found, fingerprint: fingerprint2, place, allowedBecause } = sighting;
  const finding = {
    rule: "plexmcp-api-key",
    level: levelBy(verification, found.level),
    confidence: found.confidence,
    key: found.key,
    fingerprint: fingerprint2,
    ...shown(place),
    ...verification === void 0 ? {} : { verification },
    message: messageOf(sighting, verification)
  };
  return {
    finding,
    ...place.path === void 0 ? {} : { path: place.path },
    ...allowedBecause === void 0 ? {} : { allowedBecause }
  };
}
function levelBy(verification, level) {
  switch (verification) {
    case void 0:
      return level;
    case "active":
    case "unknown":
      return "error";
    case "inactive":
      return "warning";
  }
}
function shown({ path, ...place }) {
  return path === void 0 ? place : { ...place, file: redactKeys(path) };
}
function judgeDotenvFiles({ dotenv, gitignoreGaps = [] }, prefix) {
  const judged = /* @__PURE__ */ new Map();
  for (const sighting of dotenv) {
    const verdict = judgeDotenv(sighting);
    const previous = verdict && judged.get(verdict.path)?.finding.level;
    if (verdict === void 0 || previous === "error" || previous === verdict.level) continue;
    judged.set(verdict.path, fileFinding(verdict, { prefix, ...sighting }));
  }
  const gaps = judgeGaps(gitignoreGaps).map((verdict) => fileFinding(verdict, { prefix }));
  return [...judged.values(), ...gaps];
}
function fileFinding(verdict, { prefix, commit }) {
  const { rule, level, path, message } = verdict;
  const finding = {
    rule,
    level,
    confidence: "certain",
    fingerprint: fingerprintOfText(`${rule}\0${prefix}${path}`),
    part: "file name",
    file: redactKeys(path),
    ...commit === void 0 ? {} : { commit },
    message: redactKeys(message)
  };
  return { finding, path };
}
function silencer({ config, acceptances }, { now, prefix }) {
  const accepted = new Map(
    acceptances.filter((acceptance) => !hasExpired(acceptance, now)).map((acceptance) => [acceptance.fingerprint, acceptance])
  );
  const exclusions = config.exclude.map(({ path, reason }) => ({
    pattern: pathPattern(path),
    reason
  }));
  return ({ finding, path, allowedBecause }) => {
    const acceptance = accepted.get(finding.fingerprint);
    if (acceptance !== void 0) return { by: acceptance.file, reason: acceptance.reason };
    if (allowedBecause !== void 0 && !countsAsActive(finding)) {
      return { by: "inline", reason: allowedBecause };
    }
    if (path === void 0) return void 0;
    const exclusion = exclusions.find(({ pattern }) => pattern.test(prefix + path));
    return exclusion && { by: "exclude", reason: exclusion.reason };
  };
}
function countsAsActive({ verification }) {
  return verification !== void 0 && verification !== "inactive";
}
function bySeverity(a, b) {
  return Number(a.level === "warning") - Number(b.level === "warning");
}

// github-action/src/git/release-memory.ts
var deadEnd;
function releaseMemory({ buffer }) {
  const memory = buffer;
  if (memory.transfer !== void 0) memory.transfer(0);
  else {
    deadEnd ??= closedPort();
    deadEnd.postMessage(void 0, [buffer]);
  }
}
function closedPort() {
  const { port1 } = new MessageChannel();
  port1.close();
  return port1;
}

// github-action/src/git/object-stream.ts
async function readObjects(git, choice, reader) {
  const lines = "lines" in choice ? choice.lines : linesOf3(choice.names);
  const first = await lines.next();
  if (first.done === true) return;
  const child = git.start(["cat-file", "--batch", "--buffer"]);
  const parser = new BatchParser(reader);
  const read = readOutput(child, (chunk) => {
    parser.write(chunk);
    releaseMemory(chunk);
  });
  await Promise.all([feed(child, first.value, lines), read]);
  parser.finish(git.directory);
}
var namesPerWrite = 1024;
function* linesOf3(names2) {
  let batch = [];
  for (const name of names2) {
    batch.push(name);
    if (batch.length < namesPerWrite) continue;
    yield `${batch.join("\n")}
`;
    batch = [];
  }
  if (batch.length > 0) yield `${batch.join("\n")}
`;
}
async function feed({ stdin, finished }, first, others) {
  try {
    stdin.write(first);
    for await (const piece of others) {
      if (!stdin.write(piece)) await drained(stdin, finished);
    }
  } finally {
    stdin.end();
  }
}
async function drained(stdin, finished) {
  await new Promise((resolve3, reject) => {
    stdin.once("drain", resolve3);
    finished.then(() => {
      resolve3();
    }, reject);
  });
}
var lineFeed = 10;
var BatchParser = class {
  #reader;
  /** Of a header that is not whole yet. */
  #header = "";
  /** Bytes of content still to come; 0 is the line feed behind it, undefined a header. */
  #left;
  #missing = [];
  constructor(reader) {
    this.#reader = reader;
  }
  write(chunk) {
    let at = 0;
    while (at < chunk.length) {
      if (this.#left === void 0) at = this.#readHeader(chunk, at);
      else if (this.#left > 0) at = this.#readContent(chunk, at, this.#left);
      else {
        this.#reader.end?.();
        this.#left = void 0;
        at += 1;
      }
    }
    this.#reader.raw?.(chunk);
  }
  finish(directory) {
    if (this.#missing.length > 0) throw missingObjects(directory, this.#missing);
    if (this.#left !== void 0 || this.#header.length > 0) {
      throw new GitError(`git cat-file ended in the middle of an object of ${directory}.`, {
        code: "failed"
      });
    }
  }
  #readHeader(chunk, at) {
    const end2 = chunk.indexOf(lineFeed, at);
    if (end2 === -1) {
      this.#header += chunk.toString("latin1", at);
      return chunk.length;
    }
    const line = this.#header + chunk.toString("latin1", at, end2);
    this.#header = "";
    const object = parseHeader(line);
    if (object === void 0) this.#miss(line);
    else {
      this.#left = object.size;
      this.#reader.begin(object, end2 + 1);
    }
    return end2 + 1;
  }
  /** `<name> missing` */
  #miss(line) {
    const name = line.slice(0, line.lastIndexOf(" "));
    if (this.#reader.missing === void 0) this.#missing.push(name);
    else this.#reader.missing(name);
  }
  #readContent(chunk, at, left) {
    const end2 = Math.min(chunk.length, at + left);
    this.#reader.content?.(chunk.subarray(at, end2));
    this.#left = left - (end2 - at);
    return end2;
  }
};
function parseHeader(line) {
  const [oid, type, size] = line.split(" ");
  if (oid === void 0 || type === void 0 || size === void 0) return void 0;
  return { oid, type, size: Number(size) };
}

// github-action/src/policy/parse-policy.ts
var policyFiles = [configFile, ignoreFile, baselineFile];
var strictestConfig = { ...defaultConfig, failOn: "warning" };
function parsePolicy(textOf) {
  const faults = /* @__PURE__ */ new Map();
  const parse5 = (file, parser) => {
    try {
      return parser(textOf(file) ?? "");
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      faults.set(file, error.message);
      return void 0;
    }
  };
  const config = textOf(configFile) === void 0 ? defaultConfig : parse5(configFile, parseConfig);
  const acceptances = [ignoreFile, baselineFile].flatMap(
    (file) => parse5(file, (text) => parseAcceptances(text, file)) ?? []
  );
  return { policy: { config: config ?? strictestConfig, acceptances }, faults };
}

// github-action/src/policy/load-policy.ts
async function readPolicies(git, commits) {
  const names2 = new Set(
    commits.flatMap((commit) => policyFiles.map((file) => nameIn(commit, file)))
  );
  const waiting = [...names2];
  const pieces = /* @__PURE__ */ new Map();
  let current = [];
  await readObjects(
    git,
    { names: names2 },
    {
      begin: () => pieces.set(waiting.shift() ?? "", current = []),
      content: (piece) => current.push(Buffer.from(piece)),
      missing: () => waiting.shift()
    }
  );
  const policies = /* @__PURE__ */ new Map();
  for (const commit of commits) {
    const parsed = parsePolicy((file) => {
      const found = pieces.get(nameIn(commit, file));
      return found && Buffer.concat(found).toString("utf8");
    });
    policies.set(commit, { ...parsed, faults: await explainFaults(git, commit, parsed) });
  }
  return (commit) => (commit === void 0 ? void 0 : policies.get(commit)) ?? parsePolicy(() => void 0);
}
async function explainFaults(git, commit, { faults }) {
  const explained = new Map(faults);
  for (const file of faults.keys()) {
    if (!await isOrdinaryIn(git, commit, file)) explained.set(file, notOrdinary(file));
  }
  return explained;
}
async function isOrdinaryIn(git, commit, file) {
  const list = commit === "" ? ["ls-files", "--stage", "--", `:(top)${file}`] : ["ls-tree", "--full-tree", commit, "--", file];
  return (await git.run(list)).toString("latin1").startsWith("100");
}
function nameIn(commit, file) {
  return `${commit}:${file}`;
}
function publicNamesOf(policy) {
  return async () => (await policy).config.publicVariables;
}
function notOrdinary(path) {
  return `${path} is not an ordinary file. Replace it by one, or remove it.`;
}

// github-action/src/policy/range-policy.ts
async function loadPolicyOfBase(git, proposal) {
  const { base, head: head2 = base } = proposal;
  const policyAt = await readPolicies(
    git,
    [base, head2].flatMap((commit) => commit ?? [])
  );
  const { policy, faults } = policyAt(base);
  const { faults: proposed } = policyAt(head2);
  if (faults.size === 0) {
    for (const [file, fault] of proposed) await requireOld(git, proposal, { file, fault });
    return policy;
  }
  const source = `The policy is read from ${nameOfBase(proposal)}, and is broken there.`;
  const what = sentencesOf(faults);
  if (proposed.size === 0) {
    return { ...policy, notices: [`${source} ${consequenceOf(faults)} ${what}`] };
  }
  const others = sentencesOf(proposed);
  throw new ScanError(
    `${source} ${cure} ${what}${others === what ? "" : ` In the head: ${others}`}`
  );
}
var cure = "Mend the file, or delete it: a change that does so is judged without that file, and can pass.";
async function requireOld(git, { head: head2, base }, { file, fault }) {
  if (head2 === void 0) return;
  const before = base === void 0 ? [] : await listMergeBases(git, head2, [base]);
  const names2 = [head2, ...before].map((commit) => `${commit}:${file}`);
  const [proposed, ...known] = await findObjects(git, names2);
  if (known.some((object) => object?.oid === proposed?.oid)) return;
  throw new ScanError(
    `${shortCommit(head2)} has a broken policy file, by which no later run could be judged. Mend the file, or delete it. ${fault}`
  );
}
function consequenceOf(faults) {
  const warnings = faults.has(configFile) ? ", and warnings fail unless fail-on is set" : "";
  return `In the head it is whole, which is judged without the broken file: nothing that it accepts counts${warnings}.`;
}
function sentencesOf(faults) {
  return [...faults.values()].join(" ");
}
function nameOfBase({ base = "", baseName }) {
  const commit = shortCommit(base);
  return baseName === void 0 ? commit : `${baseName} (${commit})`;
}

// github-action/src/git/fields.ts
function* fieldsOf(printed) {
  let start = 0;
  for (let end2 = printed.indexOf(0); end2 !== -1; end2 = printed.indexOf(0, start)) {
    yield printed.subarray(start, end2);
    start = end2 + 1;
  }
}
async function readFields(process7, onField) {
  let rest = Buffer.alloc(0);
  await readOutput(process7, (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (const field of fieldsOf(bytes)) onField(field);
    rest = bytes.subarray(bytes.lastIndexOf(0) + 1);
  });
}

// github-action/src/git/path-text.ts
import { isUtf8 } from "node:buffer";
function pathText(bytes) {
  const text = bytes.toString("utf8");
  if (!text.includes("\uFFFD") || isUtf8(bytes)) return text;
  return bytes.toString("latin1").replace(beyondAscii, (byte) => String.raw`\x${byte.charCodeAt(0).toString(16)}`);
}
var beyondAscii = /[\x80-\xff]/g;

// github-action/src/git/change-log.ts
var fileMode = { symlink: "120000", submodule: "160000", absent: "000000" };
var noPrograms = ["--no-ext-diff", "--no-textconv"];
var rawOptions = [
  "-z",
  "--raw",
  "-c",
  "--no-abbrev",
  "--no-renames",
  "--no-relative",
  "--ignore-submodules=none",
  ...noPrograms,
  "--format=%H %P"
];
var logOptions = ["--topo-order", "--reverse"];
async function readChangeLog(git, revisions, onChange) {
  const parser = new ChangeLogParser(onChange);
  await readFields(
    git.start(["log", ...rawOptions, ...logOptions, ...revisions, "--"]),
    (field) => {
      parser.read(field);
    }
  );
  return parser.commits;
}
async function readDifferences(git, comparisons, onChange) {
  const parser = new ChangeLogParser(onChange);
  const process7 = git.start(["diff-tree", "--stdin", "-r", ...rawOptions]);
  const lines = comparisons.map(({ commit, parents }) => `${[commit, ...parents].join(" ")}
`);
  process7.stdin.end(lines.join(""));
  await readFields(process7, (field) => {
    parser.read(field);
  });
}
var [colon, space] = [58, 32];
var ChangeLogParser = class {
  commits = [];
  #onChange;
  #header;
  constructor(onChange) {
    this.#onChange = onChange;
  }
  read(field) {
    if (this.#header !== void 0) {
      this.#tell(this.#header, field);
      this.#header = void 0;
      return;
    }
    const line = field[0] === 10 ? field.subarray(1) : field;
    if (line[0] === colon) this.#header = line;
    else if (line.length > 0) this.#beginCommit(line.toString("latin1"));
  }
  #beginCommit(line) {
    const [oid = "", ...parents] = line.trimEnd().split(" ");
    this.commits.push({ oid, parents });
  }
  /** One colon, mode and object name for each parent, then those of the commit, then the status. */
  #tell(header, path) {
    const parents = header.lastIndexOf(colon) + 1;
    const modeAt = parents + parents * "100644 ".length;
    const oidEnd = header.lastIndexOf(space);
    const oidAt = header.lastIndexOf(space, oidEnd - 1) + 1;
    const mode = header.toString("latin1", modeAt, header.indexOf(space, modeAt));
    const commit = this.commits.at(-1)?.oid;
    if (!/^\d{6}$/.test(mode) || commit === void 0) {
      throw new Error(`git printed a line of an unknown form: ${header.toString("latin1")}`);
    }
    const oid = header.toString("latin1", oidAt, oidEnd);
    this.#onChange({ commit, path: pathText(path), oid, mode });
  }
};

// github-action/src/git/reachable-objects.ts
var pieceSize = 1 << 16;
async function* listReachable(git, revisions) {
  const options = ["--objects", "--missing=print", "--no-object-names"];
  const { stdout, finished } = git.start(["rev-list", ...options, ...revisions, "--"]);
  const missing = [];
  for await (const piece of inPieces(stdout)) {
    if (piece.includes("?")) missing.push(...missingIn(piece));
    if (missing.length === 0) yield piece;
  }
  await finished;
  if (missing.length > 0) throw missingObjects(git.directory, missing);
}
async function* inPieces(chunks2) {
  let held = [];
  let bytes = 0;
  for await (const chunk of chunks2) {
    held.push(chunk);
    bytes += chunk.length;
    const end2 = chunk.lastIndexOf("\n") + 1;
    if (bytes < pieceSize || end2 === 0) continue;
    const rest = chunk.subarray(end2);
    yield Buffer.concat(held, bytes - rest.length);
    held = [rest];
    bytes = rest.length;
  }
  if (bytes > 0) yield Buffer.concat(held);
}
function missingIn(piece) {
  const lines = piece.toString("latin1").match(/\?[0-9a-f]+/g) ?? [];
  return lines.map((line) => line.slice(1));
}

// github-action/src/git/tree.ts
async function readTree(git, commit, onFile) {
  const options = ["-r", "-z", "--full-tree"];
  await readFields(git.start(["ls-tree", ...options, commit]), (line) => {
    const tab = line.indexOf("	");
    const mode = line.toString("latin1", 0, line.indexOf(" "));
    const oid = line.toString("latin1", line.lastIndexOf(" ", tab) + 1, tab);
    onFile({ mode, oid, path: pathText(line.subarray(tab + 1)) });
  });
}

// github-action/src/git/ref-content.ts
async function listRefContent(git, refs) {
  const others = refs.filter(({ type }) => type !== "commit");
  if (others.length === 0) return [];
  const peeled = await findObjects(
    git,
    others.map(({ oid }) => `${oid}^{}`)
  );
  const changes = [];
  for (const [index, { oid: commit, name }] of others.entries()) {
    const { oid = "", type } = peeled[index] ?? {};
    if (type === "blob") changes.push({ commit, path: name, oid, mode: "100644" });
    if (type !== "tree") continue;
    await readTree(git, oid, (file) => changes.push({ ...file, commit }));
  }
  return changes;
}

// github-action/src/screening/gzip-screen.ts
var batchBytes = 1 << 16;
var mostOfOne = 1 << 18;
var mostOfAll = 1 << 19;
var GzipScreen = class {
  #onSuspect;
  /** A file that begins within the first half has room. */
  #memory = Buffer.allocUnsafeSlow(2 * batchBytes);
  #length = 0;
  /** Bytes that come out, as the files say. */
  #promised = 0;
  #files = [];
  /** Of which nothing has come yet. */
  #begun;
  #open;
  constructor(onSuspect) {
    this.#onSuspect = onSuspect;
  }
  begin(document) {
    this.#begun = document;
  }
  /** What stands from `start` to `end` (all, if left out) is copied: it may be overwritten. */
  write(memory, start = 0, end2 = memory.length) {
    if (this.#begun !== void 0) {
      if (memory[start] === firstGzipByte && mayBeGzip(memory.subarray(start, end2))) {
        this.#open = { document: this.#begun, start: this.#length };
      }
      this.#begun = void 0;
    }
    if (this.#open === void 0) return;
    if (this.#length + end2 - start <= this.#open.start + batchBytes) {
      this.#length += memory.copy(this.#memory, this.#length, start, end2);
    } else this.#setAside(this.#open);
  }
  end() {
    this.#begun = void 0;
    if (this.#open === void 0) return;
    const { document, start } = this.#open;
    const bytes = this.#memory.subarray(start, this.#length);
    const promised = promisedBytes(bytes);
    if (promised > mostOfOne) {
      this.#setAside(this.#open);
      return;
    }
    this.#open = void 0;
    this.#files.push({ document, bytes });
    this.#promised += promised;
    if (this.#length > batchBytes || this.#promised > mostOfAll) this.flush();
  }
  /** Looks into the files that have not been looked into yet. */
  flush() {
    if (this.#files.length > 0) this.#search(this.#files);
    this.#files = [];
    this.#length = 0;
    this.#promised = 0;
  }
  /** It is large, and read alone. */
  #setAside({ document, start }) {
    this.#length = start;
    this.#onSuspect(document);
    this.#open = void 0;
  }
  #search(files) {
    const found = findKeysInGzips(files.map(({ bytes }) => bytes));
    for (const [index, { document }] of files.entries()) {
      if (found?.[index]?.findings.length !== 0) this.#onSuspect(document);
    }
  }
};
function promisedBytes(file) {
  return file.length < 4 ? 0 : file.readUInt32LE(file.length - 4);
}

// github-action/src/screening/key-screen.ts
var heldBytes = (1 << 16) + (1 << 12);
var fewDocuments = 200;
var KeyScreen = class {
  #scanner = new StreamScanner();
  #suspects = /* @__PURE__ */ new Set();
  /** Documents in which a key may still be found, by where they begin in the whole text. */
  #documents = [];
  #mostDocuments = fewDocuments;
  #bytes = 0;
  /** Bytes searched so far. */
  get bytes() {
    return this.#bytes;
  }
  /** A document begins `offset` bytes behind what was written so far. */
  begin(document, offset = 0) {
    this.#documents.push({ start: this.#bytes + offset, document });
  }
  write(chunk) {
    for (const found of this.#scanner.push(chunk)) this.#suspect(found);
    this.#bytes += chunk.length;
    if (this.#documents.length > this.#mostDocuments) this.#forget();
  }
  /** Names a document for another reason than a key. */
  suspect(document) {
    this.#suspects.add(document);
  }
  /** Ends the text; what may hold a key, in no particular order. */
  finish() {
    for (const found of this.#scanner.finish()) this.#suspect(found);
    return this.#suspects;
  }
  /** A finding may seem to reach over several documents; each of them is read again. */
  #suspect({ start, end: end2 }) {
    const last = this.#documents.findLastIndex((entry2) => entry2.start < end2);
    for (let index = last; index >= 0; index -= 1) {
      const entry2 = this.#documents[index];
      if (entry2 === void 0) return;
      this.#suspects.add(entry2.document);
      if (entry2.start <= start) return;
    }
  }
  /** The scanner holds less than this many bytes: no finding can begin before them. */
  #forget() {
    const first = this.#documents.findLastIndex(({ start }) => start <= this.#bytes - heldBytes);
    if (first > 0) this.#documents = this.#documents.slice(first);
    this.#mostDocuments = Math.max(fewDocuments, 2 * this.#documents.length);
  }
};

// github-action/src/screening/packed-objects.ts
var groupBytes = 1 << 26;
async function scanPacked(git, objects, gzip) {
  const found = /* @__PURE__ */ new Map();
  for (const names2 of groupsOf(objects, gzip)) {
    for (const [oid, content] of await readContents(git, names2)) {
      const keys = await gzip.keysIn(content);
      if (keys.length > 0) found.set(oid, keys);
    }
  }
  return found;
}
function* groupsOf(objects, gzip) {
  let names2 = [];
  let bytes = 0;
  for (const { oid, size } of objects) {
    if (!gzip.takes(size)) continue;
    if (bytes + size > groupBytes) {
      yield names2;
      names2 = [];
      bytes = 0;
    }
    names2.push(oid);
    bytes += size;
  }
  yield names2;
}
async function readContents(git, names2) {
  const contents = /* @__PURE__ */ new Map();
  let content = Buffer.alloc(0);
  let length = 0;
  await readObjects(
    git,
    { names: names2 },
    {
      begin: ({ oid, size }) => {
        content = Buffer.allocUnsafeSlow(size);
        length = 0;
        contents.set(oid, content);
      },
      content: (piece) => {
        length += piece.copy(content, length);
      }
    }
  );
  return contents;
}

// github-action/src/screening/scan-objects.ts
var progressStep = 1 << 24;
var readers = 2;
async function screenAll(git, lines, { isSuspectTree, onProgress }) {
  let read = 0;
  const gzip = new GzipScan();
  const options = {
    gzip,
    isSuspectTree,
    onProgress: (bytes) => {
      read += bytes;
      onProgress(read);
    }
  };
  const screened = await Promise.all(
    Array.from({ length: readers }, async () => screenObjects(git, { lines }, options))
  );
  return {
    suspects: screened.flatMap(({ suspects }) => suspects),
    bytes: screened.reduce((sum, { bytes }) => sum + bytes, 0),
    count: screened.reduce((sum, { count }) => sum + count, 0),
    unreadGzip: gzip.unread
  };
}
async function screenObjects(git, choice, { isSuspectTree, onProgress, gzip = new GzipScan() } = {}) {
  const screen = new KeyScreen();
  let tree;
  const packed2 = /* @__PURE__ */ new Map();
  const gzipScreen = new GzipScreen((object) => packed2.set(object.oid, object));
  let count = 0;
  let bytes = 0;
  let untold = 0;
  await readObjects(git, choice, {
    begin: (object, offset) => {
      screen.begin(object, offset);
      count += 1;
      bytes += object.size;
      if (object.type === "blob") gzipScreen.begin(object);
      if (isSuspectTree !== void 0 && object.type === "tree") tree = { object, pieces: [] };
    },
    content: (piece) => {
      tree?.pieces.push(piece);
      gzipScreen.write(piece);
    },
    end: () => {
      gzipScreen.end();
      if (tree === void 0) return;
      if (isSuspectTree?.(joined(tree.pieces)) === true) screen.suspect(tree.object);
      tree = void 0;
    },
    raw: (chunk) => {
      screen.write(chunk);
      untold += chunk.length;
      if (tree !== void 0) keepLast(tree.pieces);
      if (untold < progressStep) return;
      onProgress?.(untold);
      untold = 0;
    }
  });
  gzipScreen.flush();
  for (const oid of (await scanPacked(git, packed2.values(), gzip)).keys()) {
    const object = packed2.get(oid);
    if (object !== void 0) screen.suspect(object);
  }
  return { suspects: [...screen.finish()], bytes, count, unreadGzip: gzip.unread };
}
function keepLast(pieces) {
  const last = pieces.pop();
  if (last !== void 0) pieces.push(Buffer.from(last));
}
function joined(pieces) {
  const [first] = pieces;
  return pieces.length === 1 && first !== void 0 ? first : Buffer.concat(pieces);
}
async function scanObjects(git, { suspects, dotenv }) {
  const scanned = /* @__PURE__ */ new Map();
  const packed2 = [];
  const dotenvOids = new Set(dotenv?.oids);
  const dotenvReader = new DotenvReader(
    dotenv === void 0 || dotenvOids.size === 0 ? [] : await dotenv.publicNames()
  );
  const scan = new DocumentScan();
  let reading = { oid: "", type: "", size: 0 };
  let asDotenv;
  await readObjects(
    git,
    { names: /* @__PURE__ */ new Set([...suspects, ...dotenvOids]) },
    {
      begin: (object) => {
        reading = object;
        scan.begin();
        asDotenv = dotenvOids.has(object.oid) ? dotenvReader : void 0;
        asDotenv?.begin();
      },
      content: (piece) => {
        scan.write(piece);
        asDotenv?.write(piece);
      },
      end: () => {
        const { oid, type } = reading;
        const read = asDotenv === void 0 ? {} : { dotenv: asDotenv.end() };
        scanned.set(oid, { type, keys: scan.end(), ...read });
        if (type === "blob" && scan.isGzip) packed2.push(reading);
      }
    }
  );
  for (const [oid, keys] of await scanPacked(git, packed2, new GzipScan())) {
    const object = scanned.get(oid);
    if (object !== void 0) scanned.set(oid, { ...object, keys: [...object.keys, ...keys] });
  }
  return scanned;
}

// github-action/src/sources/change-sightings.ts
function sightingsInChanges(changes, scanned) {
  const sightings = [];
  const seen = /* @__PURE__ */ new Set();
  for (const { oid, path, commit } of changes) {
    const keys = scanned.get(oid)?.keys ?? [];
    if (keys.length === 0) continue;
    const fresh = sightingsOf(keys, { part: "content", path, commit }).filter(
      (sighting) => !seen.has(`${sighting.fingerprint} ${path}`)
    );
    for (const sighting of fresh) seen.add(`${sighting.fingerprint} ${path}`);
    sightings.push(...fresh);
  }
  return sightings;
}
function sightingsInMessages(scanned) {
  const parts = { commit: "commit message", tag: "tag message" };
  return [...scanned].flatMap(([oid, { type, keys }]) => {
    const part = parts[type];
    if (part === void 0) return [];
    return sightingsOf(keys, { part, commit: oid });
  });
}

// github-action/src/sources/dotenv-names.ts
var judgedByContent = /* @__PURE__ */ new Set(["dotenv", "by-design"]);
var harmlessClasses = /* @__PURE__ */ new Set(["template", "vault", "none"]);
var possible = /env|\.dev\.vars/i;
function mayNameDotenv(text) {
  return possible.test(text);
}
function isDotenvFamily(path) {
  return mayNameDotenv(path) && classifyDotenv(path) !== "none";
}
function isDotenvName2(path) {
  return mayNameDotenv(path) && !harmlessClasses.has(classifyDotenv(path));
}
function isJudgedByContent(path) {
  return judgedByContent.has(classifyDotenv(path));
}
function dotenvToRead(files) {
  return files.filter(({ path }) => isJudgedByContent(path)).map(({ oid }) => oid);
}

// github-action/src/sources/path-screen.ts
var batchSize = 512;
var PathScreen = class {
  #batch = [];
  #suspects = /* @__PURE__ */ new Map();
  add(named) {
    this.#batch.push(named);
    if (this.#batch.length === batchSize) this.#search();
  }
  /** The keys, in the order of the paths. Of a path that came more than once the first one counts. */
  finish() {
    this.#search();
    return [...this.#suspects.values()].toSorted((a, b) => a.path < b.path ? -1 : 1).flatMap(
      ({ path, commit }) => sightingsOf(locateKeys(Buffer.from(path)), {
        part: "file name",
        path,
        ...commit === void 0 ? {} : { commit }
      })
    );
  }
  /** One search over many names tells, nearly always, that there is nothing to look at. */
  #search() {
    const batch = this.#batch;
    this.#batch = [];
    const all = batch.map(({ path }) => path).join("\n");
    if (findKeys(all).next().done === true) return;
    for (const named of batch) {
      if (!this.#suspects.has(named.path)) this.#suspects.set(named.path, named);
    }
  }
};

// github-action/src/git/scratch-repository.ts
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname as dirname2, join as join3 } from "node:path";
var head = "ref: refs/heads/main\n";
async function askInScratch(git, files, ask) {
  const directory = mkdtempSync(join3(tmpdir(), "plexmcp-scan-"));
  try {
    for (const folder of ["objects", "refs"]) {
      mkdirSync(join3(directory, ".git", folder), { recursive: true });
    }
    for (const [path, content] of [[".git/HEAD", head], ...files]) {
      mkdirSync(dirname2(join3(directory, path)), { recursive: true });
      writeFileSync(join3(directory, path), content);
    }
    return await ask(git.in(directory));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

// github-action/src/sources/tree-gaps.ts
function bearsOnGaps(path) {
  return isIgnoreFile(path) || isDotenvFamily(path);
}
var IgnoreRules = class {
  /** Names of blobs, by path. */
  files = /* @__PURE__ */ new Map();
  #usesDotenv = false;
  add({ path, oid, mode }) {
    if (isIgnoreFile(path) && mode.startsWith("100")) this.files.set(path, oid);
    this.#usesDotenv ||= isDotenvFamily(path);
  }
  /** Is there a file of the dotenv family, a template included? */
  get usesDotenv() {
    return this.#usesDotenv;
  }
  equals({ files, usesDotenv }) {
    return usesDotenv === this.#usesDotenv && files.size === this.files.size && [...files].every(([path, oid]) => this.files.get(path) === oid);
  }
};
async function readTreeGaps(git, tree) {
  const rules2 = await readRules(git, tree);
  const gaps = (await readGaps(git, /* @__PURE__ */ new Set([rules2]))).get(rules2);
  return gaps?.isWorthAWord === true ? gaps.open : [];
}
async function listOpenedGaps(git, head2, comparisons) {
  const rules2 = /* @__PURE__ */ new Map();
  for (const tree of new Set(comparisons.flat())) rules2.set(tree, await readRules(git, tree));
  const groups2 = comparisons.map((group) => group.flatMap((tree) => rules2.get(tree) ?? []));
  return openedGaps(git, head2, groups2);
}
async function openedGaps(git, head2, comparisons) {
  const groups2 = comparisons.filter((group) => !group.some((rules2) => rules2.equals(head2)));
  if (groups2.length === 0) return [];
  const gaps = await readGaps(git, /* @__PURE__ */ new Set([head2, ...groups2.flat()]));
  const after = gaps.get(head2);
  const before = groups2.map((group) => group.flatMap((rules2) => gaps.get(rules2) ?? []));
  return after?.open.filter((gap) => before.some((group) => isNew(gap, after, group))) ?? [];
}
function isNew(gap, after, before) {
  const wasCared = before.length > 0 && before.every(({ isWorthAWord }) => isWorthAWord);
  const wasTold = before.some(
    ({ open, isWorthAWord }) => isWorthAWord && open.some((other) => subjectOf(other) === subjectOf(gap))
  );
  return (after.isWorthAWord || wasCared) && !wasTold;
}
function subjectOf(gap) {
  return gap.kind === "taken" ? gap.name : gap.file;
}
async function readRules(git, tree) {
  const rules2 = new IgnoreRules();
  await readTree(git, tree, (file) => {
    rules2.add(file);
  });
  return rules2;
}
async function readGaps(git, trees) {
  const questions = await listQuestions(git, [...trees]);
  const files = /* @__PURE__ */ new Map();
  for (const { folder, contents } of questions) {
    for (const [path, content] of contents) files.set(folder + path, content);
  }
  const names2 = questions.flatMap(
    ({ folder, beside }) => [...probes, ...beside].map((probe) => folder + probe)
  );
  const lines = files.size === 0 ? /* @__PURE__ */ new Map() : await askInScratch(git, files, async (scratch) => readDecidingLines(scratch, names2));
  return new Map(questions.map((question) => [question.tree, gapsIn(question, lines)]));
}
async function listQuestions(git, trees) {
  const chosen = trees.map((tree) => ({
    tree,
    paths: uppermost(tree.files.keys(), ignoreFiles)
  }));
  const oids = chosen.flatMap(
    ({ tree, paths }) => paths.flatMap((path) => tree.files.get(path) ?? [])
  );
  const blobs = await readBlobs(git, new Set(oids));
  return chosen.map(({ tree, paths }, index) => {
    const contents = /* @__PURE__ */ new Map();
    for (const path of paths) {
      const content = blobs.get(tree.files.get(path) ?? "");
      if (content !== void 0) contents.set(path, content);
    }
    return {
      tree,
      folder: `${index}/`,
      contents,
      unasked: paths.filter((path) => !contents.has(path)),
      beside: listOverruledFolders(contents).flatMap(probesIn)
    };
  });
}
function gapsIn({ tree, folder, contents, unasked, beside }, lines) {
  const unread = [...tree.files.keys()].filter((file) => !contents.has(file));
  const isKnown = (probe) => !unread.some((file) => probe.startsWith(folderOf(file)));
  const takenOf = (names2) => names2.flatMap((name) => gapOf(name, lines.get(folder + name), folder) ?? []);
  const known = probes.filter(isKnown);
  const taken = takenOf(known);
  const others = besideSamples(taken, takenOf(beside.filter(isKnown)));
  const open = [
    ...unasked.map((file) => ({ kind: "unasked", file })),
    ...taken,
    ...others
  ];
  const coversSome = taken.length < known.length || unasked.length > 0;
  return { open, isWorthAWord: areWorthAWord({ coversSome }, tree.usesDotenv) };
}
async function readBlobs(git, names2) {
  const blobs = /* @__PURE__ */ new Map();
  let pieces;
  let name = "";
  await readObjects(
    git,
    { names: names2 },
    {
      begin: ({ oid, size }) => {
        name = oid;
        pieces = size > mostIgnoreBytes ? void 0 : [];
      },
      // What was read is given back: a copy stays.
      content: (piece) => pieces?.push(Buffer.from(piece)),
      end: () => {
        if (pieces !== void 0) blobs.set(name, Buffer.concat(pieces));
      }
    }
  );
  return blobs;
}

// github-action/src/sources/change-survey.ts
var ChangeSurvey = class {
  #paths = new PathScreen();
  #dotenv = [];
  #onFile;
  #bearsOnGaps = false;
  /** `onFile` hears of all but submodules, whose files are another repository's, and what was deleted. */
  constructor(onFile) {
    this.#onFile = onFile;
  }
  add(change) {
    this.#bearsOnGaps ||= bearsOnGaps(change.path);
    if (change.mode === fileMode.absent) return;
    this.#paths.add(change);
    if (change.mode === fileMode.submodule) return;
    if (isDotenvName2(change.path)) this.#dotenv.push(change);
    this.#onFile(change);
  }
  /** Did anything change that decides on the gaps of .gitignore? */
  get bearsOnGaps() {
    return this.#bearsOnGaps;
  }
  /** Files of the dotenv family, the oldest change first. */
  get dotenv() {
    return this.#dotenv;
  }
  /** Keys in names of files and folders, each where it is oldest. To be asked once, in the end. */
  keysInPaths() {
    return this.#paths.finish();
  }
};

// github-action/src/sources/history.ts
async function scanHistory(git, publicNames, { tip, onProgress = () => void 0 } = {}) {
  const [named] = await Promise.all([listRefs(git), requireWholeClone(git)]);
  const isNew2 = tip !== void 0 && named.every(({ oid }) => oid !== tip.oid);
  const refs = isNew2 ? [...named, tip] : named;
  const added = isNew2 ? [tip.oid] : [];
  const revisions = [...everyRef, ...await listStashes(git, named), ...added];
  const objects = listReachable(git, revisions);
  const { suspects, bytes, count, unreadGzip } = await screenAll(git, objects, {
    isSuspectTree: listsDotenv,
    onProgress
  });
  const history = {
    git,
    publicNames,
    refs,
    revisions,
    suspects: new Set(suspects.map(({ oid }) => oid))
  };
  const { keys, dotenv, commits } = suspects.length === 0 ? { keys: [], dotenv: [], commits: 0 } : await attribute(history);
  const [head2] = await findObjects(git, [`${tip?.oid ?? "HEAD"}^{commit}`]);
  return {
    keys: [...keys, ...sightingsInRefs(named)],
    dotenv,
    gitignoreGaps: head2 === void 0 ? [] : await readTreeGaps(git, head2.oid),
    extent: { bytes, documents: count, commits, unreadGzip }
  };
}
async function requireWholeClone(git) {
  const boundary = await readShallowBoundary(await findGitDirectory(git));
  if (boundary.size === 0) return;
  throw new GitError(
    "The clone is shallow: a part of its history is missing. Fetch it (git fetch --unshallow), or check out with fetch-depth: 0.",
    { code: "shallow" }
  );
}
async function attribute({
  git,
  publicNames,
  refs,
  revisions,
  suspects
}) {
  const changes = [];
  const survey = new ChangeSurvey((change) => {
    if (suspects.has(change.oid)) changes.push(change);
  });
  const commits = await readChangeLog(git, revisions, (change) => {
    survey.add(change);
  });
  for (const change of await listRefContent(git, refs)) survey.add(change);
  const { dotenv } = survey;
  const scanned = await scanObjects(git, {
    suspects,
    dotenv: { oids: dotenvToRead(dotenv), publicNames }
  });
  return {
    keys: [
      ...sightingsInChanges(changes, scanned),
      ...survey.keysInPaths(),
      ...sightingsInMessages(scanned)
    ],
    dotenv: dotenv.map(({ path, oid, commit }) => ({
      path,
      commit,
      state: "changed",
      content: scanned.get(oid)?.dotenv ?? unreadDotenv
    })),
    commits: commits.length
  };
}
function sightingsInRefs(refs) {
  return refs.flatMap(
    ({ name, oid }) => sightingsOf(locateKeys(Buffer.from(name)), { part: partOfRef(name), commit: oid })
  );
}
function listsDotenv(tree) {
  const text = tree.toString("latin1");
  if (!mayNameDotenv(text)) return false;
  for (const [, name = ""] of text.matchAll(/\d{5,6} ([^\0]*)\0/g)) {
    if (isDotenvName2(name)) return true;
  }
  return false;
}

// github-action/src/git/net-change.ts
async function readNetChange(git, range) {
  const { head: head2, commits, comparedWith, replacesBase } = range;
  const below = commitsBelow2(commits);
  const isOnBase = below.every((commit) => comparedWith.includes(commit));
  const isPlain2 = replacesBase ? below.length === 1 && isOnBase : below.length < 2;
  if (isPlain2) return { sides: below.map((commit) => [commit]), changes: [] };
  const sides = await listSides(git, range, below);
  const comparisons = comparisonsOf({ sides, comparedWith });
  const changes = [];
  await readDifferences(
    git,
    comparisons.map((parents) => ({ commit: head2, parents })),
    (change) => changes.push(change)
  );
  return { sides, changes };
}
function comparisonsOf({
  sides,
  comparedWith
}) {
  const bases = comparedWith.length === 0 ? [[]] : comparedWith.map((base) => [base]);
  return (sides.length === 0 ? [[]] : sides).flatMap(
    (side) => bases.map((base) => [.../* @__PURE__ */ new Set([...side, ...base])])
  );
}
function commitsBelow2(commits) {
  const below = new Set(commits.flatMap(({ parents }) => parents));
  for (const { oid } of commits) below.delete(oid);
  return [...below];
}
async function listSides(git, { head: head2, bases, comparedWith, replacesBase, trustsAllBelow }, below) {
  const mergeBases = await listMergeBases(git, head2, [...below, ...bases]);
  if (trustsAllBelow) return [mergeBases];
  const sides = replacesBase ? await listNotIn(git, mergeBases, comparedWith) : mergeBases;
  return sides.map((commit) => [commit]);
}

// github-action/src/sources/head-spans.ts
async function withHeadSpans(git, head2, { sightings, scanned }) {
  if (sightings.length === 0) return sightings;
  const oids = new Map(sightings.map(({ place }) => [place.path ?? "", ""]));
  await readTree(git, head2, ({ path, oid }) => {
    if (oids.has(path)) oids.set(path, oid);
  });
  const spansOf = spanReader(scanned);
  const told = /* @__PURE__ */ new Map();
  return sightings.map((sighting) => {
    const { path = "" } = sighting.place;
    const spans = spansOf(oids.get(path) ?? "").get(sighting.fingerprint) ?? [];
    const keyInFile = `${path}\0${sighting.fingerprint}`;
    const nth = told.get(keyInFile) ?? 0;
    told.set(keyInFile, nth + 1);
    const headSpan = spans[nth];
    return headSpan === void 0 ? sighting : { ...sighting, place: { ...sighting.place, headSpan } };
  });
}
function spanReader(scanned) {
  const read = /* @__PURE__ */ new Map();
  return (oid) => {
    const spans = read.get(oid) ?? spansByKey(scanned.get(oid)?.keys ?? []);
    read.set(oid, spans);
    return spans;
  };
}
function spansByKey(keys) {
  const spans = /* @__PURE__ */ new Map();
  for (const { found, span } of keys) {
    const key = fingerprint(found.key);
    const known = spans.get(key);
    if (known === void 0) spans.set(key, [span]);
    else known.push(span);
  }
  return spans;
}

// github-action/src/sources/keys-in-base.ts
async function findKeysInBase(git, { comparedWith, sides }, keys) {
  if (keys.length === 0 || comparedWith.length === 0) return /* @__PURE__ */ new Set();
  const paths = new Set(keys.map(({ place }) => place.path));
  const tips = await readTrees(git, comparedWith, () => true);
  const forks = await readTrees(git, sides.flat(), (path) => paths.has(path));
  const trees = [...tips.values(), ...forks.values()];
  const found = await readFingerprints(git, new Set(trees.flatMap(namesIn)));
  const tipKeys = [...tips.values()].map(
    (files) => new Set(namesIn(files).flatMap((oid) => [...found.get(oid) ?? []]))
  );
  const isAtTips = ({ fingerprint: fingerprint2 }) => tipKeys.every((known) => known.has(fingerprint2));
  const wasIn = (commit, { place, fingerprint: fingerprint2 }) => {
    const oid = forks.get(commit)?.get(place.path ?? "") ?? "";
    return found.get(oid)?.has(fingerprint2) ?? false;
  };
  const wasThere = (key) => sides.length > 0 && sides.every((side) => side.some((commit) => wasIn(commit, key)));
  return new Set(keys.filter((key) => isAtTips(key) || wasThere(key)));
}
function namesIn(files) {
  return [...files.values()];
}
async function readTrees(git, commits, isWanted) {
  const trees = /* @__PURE__ */ new Map();
  for (const commit of commits) {
    const files = /* @__PURE__ */ new Map();
    await readTree(git, commit, ({ path, oid, mode }) => {
      if (mode !== fileMode.submodule && isWanted(path)) files.set(path, oid);
    });
    trees.set(commit, files);
  }
  return trees;
}
async function readFingerprints(git, names2) {
  const { suspects } = await screenObjects(git, { names: names2 });
  const scanned = await scanObjects(git, { suspects: suspects.map(({ oid }) => oid) });
  return new Map(
    [...scanned].map(([oid, { keys }]) => [
      oid,
      new Set(keys.map(({ found }) => fingerprint(found.key)))
    ])
  );
}

// github-action/src/sources/range-survey.ts
function revisionsOf({ head: head2, bases, excludesRefs = false }) {
  const exclusions = bases.map((base) => `^${base}`);
  return [head2, ...exclusions, ...excludesRefs ? ["--not", ...everyRef] : []];
}
async function readCommits(git, range, onChange) {
  if (range.content === void 0) return readChangeLog(git, revisionsOf(range), onChange);
  for (const change of await listRefContent(git, [range.content])) onChange(change);
  return [];
}
async function readChanges(git, range, onChange) {
  const { head: head2, bases, comparedWith = bases, content } = range;
  const { replacesBase = false, excludesRefs: trustsAllBelow = false } = range;
  const commits = await readCommits(git, range, onChange);
  if (content !== void 0) return { commits, net: { sides: [], changes: [] } };
  const whole = { head: head2, commits, bases, comparedWith, replacesBase, trustsAllBelow };
  const net = await readNetChange(git, whole);
  for (const change of net.changes) onChange(change);
  return { commits, net };
}
async function surveyRange(git, range) {
  const { head: head2, tag, content } = range;
  const names2 = /* @__PURE__ */ new Set();
  const survey = new ChangeSurvey(({ oid }) => names2.add(oid));
  const tracked = [];
  const rules2 = new IgnoreRules();
  const [{ commits, net }, tags] = await Promise.all([
    readChanges(git, range, (change) => {
      survey.add(change);
    }),
    tag === void 0 ? [] : listTagChain(git, { tag, head: head2 }),
    // All that a tagged folder holds counts as changed.
    content === void 0 ? readTree(git, head2, (file) => {
      rules2.add(file);
      if (isDotenvName2(file.path)) tracked.push(file);
    }) : void 0
  ]);
  const oids = commits.map(({ oid }) => oid);
  for (const name of [...oids, ...tags]) names2.add(name);
  return { commits, net, names: names2, survey, tracked, rules: rules2 };
}
async function listChangesOf(git, range, { net, scanned }) {
  if (![...scanned.values()].some(({ type, keys }) => type === "blob" && keys.length > 0)) {
    return [];
  }
  const changes = [];
  const keep = (change) => {
    if (scanned.has(change.oid)) changes.push(change);
  };
  await readCommits(git, range, keep);
  net.forEach(keep);
  return changes;
}

// github-action/src/sources/range.ts
async function scanRange(git, range, publicNames) {
  const { bases, comparedWith = bases } = range;
  const { commits, net, names: names2, survey, tracked, rules: rules2 } = await surveyRange(git, range);
  const { suspects, bytes, unreadGzip } = await screenObjects(git, { names: names2 });
  const dotenv = listDotenv(survey.dotenv, tracked);
  const scanned = await scanObjects(git, {
    suspects: suspects.map(({ oid }) => oid),
    dotenv: { oids: dotenvToRead(dotenv), publicNames }
  });
  const changes = await listChangesOf(git, range, { net: net.changes, scanned });
  const sightings = sightingsInChanges(changes, scanned);
  const keys = [
    ...range.content === void 0 ? await withHeadSpans(git, range.head, { sightings, scanned }) : sightings,
    ...survey.keysInPaths(),
    ...sightingsInMessages(scanned),
    ...sightingsInTexts(range.texts ?? {})
  ];
  const inBase = await findKeysInBase(git, { comparedWith, sides: net.sides }, keys);
  const news = keys.filter((sighting) => !inBase.has(sighting));
  const knownToBase = new Set([...inBase].map(({ fingerprint: fingerprint2 }) => fingerprint2));
  for (const { fingerprint: fingerprint2 } of news) knownToBase.delete(fingerprint2);
  return {
    keys: news,
    gitignoreGaps: survey.bearsOnGaps && range.content === void 0 ? await listOpenedGaps(git, rules2, comparisonsOf({ sides: net.sides, comparedWith })) : [],
    dotenv: dotenv.map(({ oid, ...file }) => ({
      ...file,
      content: scanned.get(oid)?.dotenv ?? unreadDotenv
    })),
    extent: {
      bytes,
      documents: names2.size - commits.length,
      commits: commits.length,
      unreadGzip
    },
    knownToBase
  };
}
function knownToBaseNotices({ knownToBase }) {
  return [...knownToBase].map(
    (fingerprint2) => `${fingerprint2} is not counted: the base has this key already. plexmcp-scan scan shows where.`
  );
}
function listDotenv(changed, tracked) {
  return [
    ...changed.map(({ path, oid, commit }) => ({ path, oid, commit, state: "changed" })),
    ...tracked.map(({ path, oid }) => ({ path, oid, state: "tracked" }))
  ];
}
function sightingsInTexts(texts) {
  return Object.entries(texts).flatMap(
    ([part, text]) => sightingsOf(locateKeys(Buffer.from(text)), { part })
  );
}

// github-action/src/verify/verify-key.ts
var definiteRefusal = /^(API key not found|API key has expired|API key is revoked|Invalid API key format)\b/i;
async function verifyKey(host, key) {
  const secret = key.reveal();
  const list = await host.call({
    method: "GET",
    path: "/api/v1/api-keys",
    headers: { authorization: `ApiKey ${secret}` }
  });
  if (list.status === 200)
    return Array.isArray(valueAt(list.json, "api_keys")) ? "active" : "unknown";
  if (list.status !== 401 || messageOf2(list) !== "Invalid API key") return "unknown";
  const mcp = await host.call({
    method: "POST",
    path: "/mcp",
    headers: { "x-api-key": secret },
    body: { jsonrpc: "2.0", id: 1, method: "ping" }
  });
  return mcp.status === 401 && definiteRefusal.test(messageOf2(mcp) ?? "") ? "inactive" : "unknown";
}
function messageOf2({ json }) {
  return textAt(json, "error", "message") ?? textAt(json, "error") ?? textAt(json, "message");
}

// github-action/src/verify/verify-sightings.ts
var mostKeys = 100;
var concurrentCalls = 4;
var longestMs = 6e4;
async function verifySightings(host, sightings, mostMs = longestMs) {
  const keys = new Map(sightings.map(({ fingerprint: fingerprint2, found }) => [fingerprint2, found.key]));
  const verifications = new Map(
    [...keys.keys()].map((fingerprint2) => [fingerprint2, "unknown"])
  );
  const waiting = [...keys].slice(0, mostKeys);
  const time = AbortSignal.timeout(mostMs);
  const next = () => time.aborted ? void 0 : waiting.shift();
  const work = async () => {
    for (let entry2 = next(); entry2 !== void 0; entry2 = next()) {
      const [fingerprint2, key] = entry2;
      verifications.set(fingerprint2, await verifyKey(host, key));
    }
  };
  await Promise.all(Array.from({ length: concurrentCalls }, work));
  return verifications;
}

// github-action/src/action/scan-event.ts
async function scanEvent(git, event) {
  const { eventScan, inputs, now } = event;
  const remote = remoteOf(event);
  const { sightings, policy, notices, isWhole: isWhole2 } = eventScan.kind === "history" || inputs.scan === "history" ? await readHistory(git, remote, eventScan) : await readRange(git, remote, eventScan);
  const verifications = await verify(event, sightings);
  const report = judge({ sightings, policy, verifications, now, isWhole: isWhole2 });
  return {
    report: { ...report, notices: [...report.notices, ...notices] },
    failOn: inputs.failOn ?? policy.config.failOn
  };
}
async function verify({ inputs, signal }, { keys }) {
  if (!inputs.verify || keys.length === 0) return /* @__PURE__ */ new Map();
  return verifySightings(new PlexmcpHost(inputs.endpoint, signal), keys);
}
async function readRange(git, remote, eventRange) {
  const range = await fetchRange(git, remote, eventRange);
  const { texts } = eventRange;
  const loading = loadPolicyOfBase(git, proposalOf(eventRange, range));
  const scan = async (fetched) => scanRange(git, { ...fetched, texts }, publicNamesOf(loading));
  const [first, policy, lost] = await Promise.all([
    scan(range),
    loading,
    lostBaseNotices(git, eventRange, range)
  ]);
  const merged = first.extent.commits > 0 ? void 0 : await findMerged(git, eventRange, range);
  const sightings = merged === void 0 ? first : await scan(await fetchRange(git, remote, merged));
  return {
    sightings,
    policy,
    notices: [...knownToBaseNotices(sightings), ...lost],
    isWhole: false
  };
}
function proposalOf({ baseRef }, { head: head2, bases, content }) {
  return { head: content === void 0 ? head2 : void 0, base: bases[0], baseName: baseRef };
}
async function findMerged(git, eventRange, fetched) {
  const { head: head2, headRef, base, baseRef, commits = 0 } = eventRange;
  const { isProposal = false, isQueued = false, hasNewCommits = false } = eventRange;
  const [tip] = fetched.bases;
  if (baseRef === void 0 || tip === void 0) return void 0;
  const merged = { head: head2, headRef, isProposal, commits };
  const isBaseKnown = isProposal || isQueued || fetched.replacesBase;
  const replacing = { ...merged, ...base !== void 0 && isBaseKnown ? { base } : {} };
  if (isProposal || isQueued) return replacing;
  if (base === void 0 && !hasNewCommits) return void 0;
  const left = await findOnLine(git, { tip, head: fetched.head });
  if (left === fetched.head) return hasNewCommits && fetched.replacesBase ? replacing : void 0;
  return { ...replacing, ...left === void 0 ? {} : { baseRef: left } };
}
async function lostBaseNotices(git, { base, baseRef, isProposal = false }, { bases }) {
  const isCompared = isProposal && bases.length > 0;
  if (base === void 0 || isCompared || bases.includes(base)) return [];
  const [found] = await findObjects(git, [base]);
  if (found !== void 0) return [];
  const isWhole2 = baseRef === void 0 || bases.length === 0;
  const scanned = isWhole2 ? "the whole history" : `all that is not from ${baseRef}`;
  return [
    `${shortCommit(base)} is not on the server any more: ${scanned} was scanned, not only what came after it.`
  ];
}
async function readHistory(git, remote, eventScan) {
  const { proposal, tip, texts } = eventScan.kind === "range" ? await fetchEventTip(git, remote, eventScan) : await fetchDefaultBranch(git, remote);
  const loading = loadPolicyOfBase(git, proposal);
  const [history, policy] = await Promise.all([
    scanHistory(git, publicNamesOf(loading), { tip }),
    loading
  ]);
  const sightings = { ...history, keys: [...history.keys, ...texts] };
  return { sightings, policy, notices: [], isWhole: true };
}
async function fetchEventTip(git, remote, eventRange) {
  await fetchHistory(git, remote);
  const range = await fetchRange(git, remote, eventRange);
  const { head: head2, tag, content } = range;
  const type = tag === void 0 ? "commit" : "tag";
  return {
    proposal: proposalOf(eventRange, range),
    tip: content ?? { name: eventRange.headRef, oid: tag ?? head2, type },
    texts: sightingsInTexts(eventRange.texts)
  };
}
var defaultBranchRef = `${ownRefs}default`;
async function fetchDefaultBranch(git, remote) {
  await fetchHistory(git, remote, [`+HEAD:${defaultBranchRef}`]);
  const [commit] = await findObjects(git, [defaultBranchRef]);
  if (commit === void 0) throw unknownRevision(defaultBranchRef);
  const proposal = { head: commit.oid, base: commit.oid, baseName: "the default branch" };
  return { proposal, tip: { ...commit, name: "HEAD" }, texts: [] };
}
function remoteOf({ environment, inputs }) {
  const server = variableIn(environment, "GITHUB_SERVER_URL") ?? "https://github.com";
  const url = `${server}/${environment["GITHUB_REPOSITORY"] ?? ""}`;
  return { url, token: inputs.githubToken };
}

// github-action/src/action/step-files.ts
import { randomUUID } from "node:crypto";
import { appendFile, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname as dirname3 } from "node:path";
var mostSummaryBytes = 1024 * 1024;
var StepFiles = class {
  failures = [];
  #summary;
  #output;
  constructor(environment) {
    this.#summary = environment["GITHUB_STEP_SUMMARY"] ?? "";
    this.#output = environment["GITHUB_OUTPUT"] ?? "";
  }
  /** Adds Markdown to the summary of the run; `format` is told how many bytes it may take. */
  async appendSummary(format2) {
    if (this.#summary === "") return;
    const mostBytes = mostSummaryBytes - await sizeOf(this.#summary);
    const text = redactKeys(format2(mostBytes));
    if (Buffer.byteLength(text) > mostBytes) return;
    await this.#try("The summary", async () => appendFile(this.#summary, text));
  }
  /** Sets outputs of the step. */
  async setOutputs(outputs) {
    if (this.#output === "") return;
    const end2 = `end-${randomUUID()}`;
    const lines = Object.entries(outputs).map(
      ([name, value]) => `${name}<<${end2}
${redactKeys(`${value}`)}
${end2}
`
    );
    await this.#try("The outputs", async () => appendFile(this.#output, lines.join("")));
  }
  /** Writes SARIF, and the folders that lead to it. False where that failed. */
  async writeSarif(path, text) {
    return this.#try("The SARIF", async () => {
      await mkdir(dirname3(path), { recursive: true });
      await writeFile(path, redactKeys(text));
    });
  }
  async #try(what, write) {
    try {
      await write();
      return true;
    } catch (error) {
      this.failures.push(`${what} could not be written: ${describeError(error)}`);
      return false;
    }
  }
};
async function sizeOf(file) {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}

// github-action/src/action/run-action.ts
async function runAction(context) {
  const files = new StepFiles(context.environment);
  const print = redactingSink(context.print);
  const code = await runStep(files, { ...context, print });
  if (files.failures.length === 0) return code;
  print(formatRunMessage("error", files.failures.join(" ")));
  return 2;
}
async function runStep(files, context) {
  const { environment, print } = context;
  let sarifPath;
  try {
    const inputs = parseInputs(environment);
    const workspace = variableIn(environment, "GITHUB_WORKSPACE") ?? process.cwd();
    if (inputs.sarifFile !== void 0) sarifPath = resolve2(workspace, inputs.sarifFile);
    return await scanAndReport({ inputs, workspace, sarifPath, files }, context);
  } catch (error) {
    const message = describeError(error);
    print(formatRunMessage("error", message));
    await files.appendSummary(() => "### PlexMCP scan: not completed\n\nThe log tells why.\n");
    await files.setOutputs({ ...outputsOf(nothing), result: "incomplete" });
    if (sarifPath !== void 0) {
      await files.writeSarif(sarifPath, formatSarif(nothing, { message }));
    }
    return 2;
  }
}
var nothing = { findings: [], silenced: [] };
async function scanAndReport(settings, context) {
  const { inputs, workspace, files } = settings;
  const { environment, now, signal } = context;
  const directory = resolve2(workspace, inputs.path);
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new ScanError(
      `The input path names ${directory}, which is no folder. Check the path, and check out the repository first.`
    );
  }
  const trustedDirectory = realpathSync(findRepositoryRoot(directory) ?? directory);
  const git = new Git({ directory, environment, signal, trustedDirectory });
  const eventScan = eventScanOf(
    environment["GITHUB_EVENT_NAME"] ?? "",
    await readEventPayload(environment)
  );
  if (eventScan.kind === "nothing") {
    context.print(`Nothing to scan: ${escapeText(eventScan.reason)}
`);
    await files.setOutputs(outputsOf(nothing));
    return 0;
  }
  const event = { eventScan, inputs, environment, now: now(), signal };
  const { report, failOn } = await scanEvent(git, event);
  await publish(report, settings, context);
  const pullRequest = eventScan.kind === "range" ? eventScan.pullRequest : void 0;
  if (pullRequest !== void 0) {
    const { print } = context;
    await publishComments(report, { inputs, environment, pullRequest, git, signal, print });
  }
  return exitCodeOf2(report, failOn);
}
async function publish(report, { sarifPath, files }, { print }) {
  print(formatAnnotations(report));
  print(formatClosing(report));
  await files.appendSummary((mostBytes) => formatSummary(report, mostBytes));
  const hasSarif = sarifPath !== void 0 && await files.writeSarif(sarifPath, formatSarif(report));
  const outputs = outputsOf(report, hasSarif ? sarifPath : void 0);
  await files.setOutputs(
    files.failures.length === 0 ? outputs : { ...outputs, result: "incomplete" }
  );
}
var mostFindingsBytes = 4e5;
function outputsOf({ findings, silenced }, sarifPath = "") {
  const errors = findings.filter(({ level }) => level === "error").length;
  return {
    result: findings.length === 0 ? "clean" : "findings",
    errors,
    warnings: findings.length - errors,
    silenced: silenced.length,
    findings: findingsJson(findings),
    "sarif-file": sarifPath
  };
}
function findingsJson(findings) {
  const shown2 = [];
  let bytes = 0;
  for (const finding of findings) {
    const json = escapedJson(toJson(finding));
    bytes += Buffer.byteLength(json) + 1;
    if (bytes > mostFindingsBytes) break;
    shown2.push(json);
  }
  return `[${shown2.join(",")}]`;
}

// github-action/src/action/main.ts
var stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process6.once(signal, () => {
    stop.abort();
  });
}
process6.once("uncaughtException", (error) => {
  process6.stdout.write(formatRunMessage("error", describeError(error)));
  process6.exit(2);
});
process6.exitCode = await runAction({
  environment: process6.env,
  print: (text) => process6.stdout.write(text),
  now: () => /* @__PURE__ */ new Date(),
  signal: stop.signal
});
if (stop.signal.aborted) process6.exit();
/*! Bundled license information:

@octokit/request-error/dist-src/index.js:
  (* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist *)

content-type/dist/index.js:
  (*!
   * content-type
   * Copyright(c) 2015 Douglas Christopher Wilson
   * MIT Licensed
   *)

@octokit/request/dist-bundle/index.js:
  (* v8 ignore next -- @preserve *)
  (* v8 ignore else -- @preserve *)

@octokit/graphql/dist-bundle/index.js:
  (* v8 ignore if -- @preserve *)
*/
